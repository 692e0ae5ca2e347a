create schema accounts;

create table accounts.users (
  id                uuid primary key,
  site_id           smallint not null,
  username          text not null,
  username_key      text not null, -- one spelling for all spellings of a name: what makes it unique
  display_name      text not null,
  organization_id   integer, -- none: works for the whole district
  password_hash     text not null,
  state             text not null default 'active',
  failed_sign_ins   integer not null default 0, -- since the last sign-in
  last_signed_in_at timestamptz,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint users_state_known check (state in ('active', 'disabled')),
  constraint users_username_unique unique (username_key)
);

create index users_by_organization on accounts.users (site_id, organization_id, username_key);

create table accounts.role_grants (
  user_id         uuid not null references accounts.users (id) on delete cascade,
  role            text not null,
  organization_id integer, -- none: for the whole district
  granted_at      timestamptz not null,
  constraint role_grants_role_known check (
    role in ('drafter', 'reviewer', 'publisher', 'disclosure-office', 'administrator', 'auditor')
  ),
  constraint role_grants_once unique nulls not distinct (user_id, role, organization_id)
);

create table accounts.sessions (
  id         uuid primary key,
  user_id    uuid not null references accounts.users (id) on delete cascade,
  token_hash text not null, -- SHA-256; the token itself is only in the browser
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_token_unique unique (token_hash)
);

create index sessions_by_user on accounts.sessions (user_id);
create index sessions_by_end on accounts.sessions (expires_at);

-- Attempts to prove a password, counted by the hash of name and address: neither stands here in clear.
create table accounts.password_attempts (
  key      text primary key,
  attempts integer not null,
  last_at  timestamptz not null
);

create index password_attempts_by_time on accounts.password_attempts (last_at);
