-- Files of an entry whose text is in the search, as "digest:1" where all of it could be read, "digest:0" where not.
alter table search.entries add column files_read text[] not null default '{}';

-- Rebuilds of the index; one without an end is under way, or was cut off.
create table search.rebuilds (
  id          integer generated always as identity primary key,
  started_at  timestamptz not null,
  finished_at timestamptz,
  phase       text not null,
  done        integer not null default 0,
  total       integer not null default 0,
  problem     text
);

-- What was put or taken out while a rebuild is under way: it is read again before the switch.
create table search.rebuild_changes (
  number   bigint generated always as identity primary key,
  entry_id uuid not null
);

-- Comparisons of the index with what should be in it.
create table search.checks (
  id          integer generated always as identity primary key,
  started_at  timestamptz not null,
  finished_at timestamptz not null,
  looked_at   integer not null,
  missing     integer not null,
  surplus     integer not null,
  stale       integer not null,
  awaiting    integer not null,
  mended      integer not null
);
