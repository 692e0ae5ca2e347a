create schema visits;

-- What was looked at; to whom it belongs is looked up afterwards, so that counting asks nobody.
create table visits.paths (
  id              integer generated always as identity primary key,
  path            text not null unique, -- the file below the site folder; '' gathers what found no room in memory
  kind            text not null,
  site_id         smallint,
  column_id       integer,
  organization_id integer,
  document_id     uuid,
  placed_on       date not null default '-infinity', -- when it was looked up last
  constraint paths_kind_known check (kind in ('home', 'column', 'document', 'organization', 'attachment', 'other'))
);

create index paths_to_place on visits.paths (placed_on, id);
create index paths_of_documents on visits.paths (document_id) where document_id is not null;
create index paths_of_columns on visits.paths (column_id) where column_id is not null;

-- Views by people and by programs; no row says anything of who looked. Kept for three years.
create table visits.days (
  day     date not null,
  path_id integer not null,
  people  integer not null,
  robots  integer not null,
  primary key (day, path_id)
) with (fillfactor = 80);

-- The same summed, kept for ever.
create table visits.months (
  month   date not null, -- its first day
  path_id integer not null,
  people  integer not null,
  robots  integer not null,
  primary key (month, path_id)
) with (fillfactor = 80);

create index months_by_path on visits.months (path_id);

create table visits.totals (
  day    date not null,
  kind   text not null,
  people integer not null,
  robots integer not null,
  primary key (day, kind)
);

-- The last batch that each process has put in, so that none goes in twice.
create table visits.writers (
  id    uuid primary key,
  batch integer not null,
  at    timestamptz not null
);
