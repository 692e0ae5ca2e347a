-- Where an import of a file stands: written with each batch, so that an interrupted import goes on from there.
create table documents.imports (
  site_id     smallint not null,
  id          uuid not null,
  fingerprint text not null, -- of the file's beginning and size
  options     text not null, -- column and publication asked for
  file_name   text not null,
  byte_offset bigint not null default 0,
  lines       integer not null default 0,
  imported    integer not null default 0,
  skipped     integer not null default 0,
  refused     integer not null default 0,
  started_at  timestamptz not null,
  updated_at  timestamptz not null,
  finished_at timestamptz,
  primary key (site_id, id)
);
create unique index imports_open on documents.imports (site_id, fingerprint, options) where finished_at is null;
