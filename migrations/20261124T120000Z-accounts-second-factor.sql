alter table accounts.users
  add column must_change_password boolean not null default false, -- somebody else knows it
  add column oidc_name text, -- under which the other system knows them; lower case; an administrator wrote it
  add column oidc_subject text, -- issuer and subject, once they came in that way
  add constraint users_oidc_name_unique unique (oidc_name),
  add constraint users_oidc_subject_unique unique (oidc_subject);

create table accounts.second_factors (
  user_id     uuid primary key references accounts.users (id) on delete cascade,
  secret      text not null, -- sealed with a key that is not in the database
  enrolled_at timestamptz, -- none: begun, not yet confirmed by a code
  last_step   bigint not null default 0 -- of the last code that was taken: a code works once
);

create table accounts.recovery_codes (
  user_id   uuid not null references accounts.users (id) on delete cascade,
  code_mark text not null, -- HMAC with a key that is not in the database
  used_at   timestamptz,
  primary key (user_id, code_mark)
);

-- Browsers in which a person has signed in completely: strangers cannot slow these down.
create table accounts.known_devices (
  token_hash text not null,
  user_id    uuid not null references accounts.users (id) on delete cascade,
  seen_at    timestamptz not null,
  primary key (user_id, token_hash) -- several people sign in at the machine of a counter
);

alter table accounts.sessions
  add column method text not null default 'password',
  add column proved_at timestamptz, -- the last proof of password or code
  add column second_factor_at timestamptz, -- none: not proven in this session
  add column device text not null default '',
  add column network text not null default '',
  add constraint sessions_method_known check (method in ('password', 'oidc'));
update accounts.sessions set proved_at = created_at;
alter table accounts.sessions alter column proved_at set not null;
