create schema reviews;

-- How many reviews an organization asks for; those without a row take it from the organization above.
create table reviews.chains (
  organization_id integer primary key references organizations.organizations (id),
  reviews         smallint not null,
  days_per_step   smallint not null,
  updated_at      timestamptz not null,
  constraint chains_one_to_three check (reviews between 1 and 3),
  constraint chains_days check (days_per_step between 1 and 30)
);

-- Each time that an edition is handed in: the chain as it was then, and the text that is reviewed.
create table reviews.rounds (
  site_id       smallint not null,
  edition_id    uuid not null,
  round         smallint not null,
  document_id   uuid not null,
  reviews       smallint not null,
  days_per_step smallint not null,
  text_hash     text not null,
  submitted_at  timestamptz not null,
  primary key (site_id, edition_id, round)
);

-- The record of the review (条例 art. 17, 保密法实施条例 2024 art. 42): never changed, never removed.
create table reviews.steps (
  id              uuid primary key,
  site_id         smallint not null,
  document_id     uuid not null,
  edition_id      uuid not null,
  edition_number  integer not null,
  round           smallint not null,
  stage           text not null,
  decision        text not null,
  by_id           uuid, -- none: the program on somebody's order
  by_name         text not null,
  instead_of_id   uuid,
  instead_of_name text,
  opinion         text,
  points          text[] not null default '{}', -- what the reviewer has looked at
  text_hash       text not null,
  at              timestamptz not null
);
create index steps_by_document on reviews.steps (site_id, document_id, id);

create function reviews.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record of a review never changes';
end $$;
create trigger steps_never_change before update or delete on reviews.steps
  for each row execute function reviews.refuse_change();

-- Documents entered many at once from elsewhere: one record for all of a batch, with who answers for it.
create table reviews.batches (
  id          uuid primary key,
  site_id     smallint not null,
  event       text not null,
  by_name     text not null,
  responsible text not null,
  documents   integer not null,
  at          timestamptz not null
);

create table reviews.comments (
  id           uuid primary key,
  site_id      smallint not null,
  document_id  uuid not null,
  edition_id   uuid not null,
  block        integer not null,
  quote        text not null,
  quote_stands boolean not null default true, -- false: the words are gone from the text
  text         text not null,
  by_id        uuid not null,
  by_name      text not null,
  at           timestamptz not null,
  resolved_by  text,
  resolved_at  timestamptz
);
create index comments_by_document on reviews.comments (site_id, document_id, id);

create table reviews.deputies (
  id           uuid primary key,
  site_id      smallint not null,
  user_id      uuid not null references accounts.users (id),
  deputy_id    uuid not null references accounts.users (id),
  from_day     date not null,
  to_day       date not null,
  appointed_by text not null,
  appointed_at timestamptz not null,
  ended_at     timestamptz,
  constraint deputies_are_others check (user_id <> deputy_id),
  constraint deputies_days_in_order check (to_day >= from_day)
);
create index deputies_by_deputy on reviews.deputies (deputy_id, to_day) where ended_at is null;
create index deputies_by_user on reviews.deputies (user_id, to_day) where ended_at is null;
