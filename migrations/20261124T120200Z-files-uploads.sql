create schema files;

-- Files that come in parts. What was acknowledged to the sender is in `received`, and on disk before that.
create table files.uploads (
  id         uuid primary key,
  owner_id   uuid not null,
  name       text not null,
  size       bigint not null,
  received   bigint not null default 0,
  begun_at   timestamptz not null,
  touched_at timestamptz not null,
  sha256     text, -- once all of it has arrived and is kept
  media_type text,
  constraint uploads_within_size check (received between 0 and size)
);
create index uploads_of_owner on files.uploads (owner_id) where sha256 is null;
create index uploads_by_touch on files.uploads (touched_at);

-- Who brought a file, and when last. What no record carries after some days is removed.
create table files.arrivals (
  sha256   text not null,
  owner_id uuid not null,
  at       timestamptz not null,
  primary key (sha256, owner_id)
);
create index arrivals_by_time on files.arrivals (at, sha256);
