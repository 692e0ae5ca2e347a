create schema checks;

-- What reading and checking a stored file yielded. A file never changes: what was found holds until the rules do.
create table checks.file_scans (
  sha256     text not null,
  rules      text not null, -- under which version of the rules, and said to be about what
  findings   jsonb not null, -- without the values themselves
  unread     jsonb not null, -- what could not be read, and why
  scanned_at timestamptz not null,
  primary key (sha256, rules)
);

-- Findings that somebody let pass, by the key that text and rule give them.
create table checks.overrides (
  site_id     smallint not null,
  document_id uuid not null,
  key         text not null,
  rule        text not null,
  severity    text not null,
  place       text not null,
  masked      text not null,
  reason      text not null,
  by_id       uuid,
  by_name     text not null,
  at          timestamptz not null,
  primary key (site_id, document_id, key),
  constraint overrides_severity_known check (severity in ('leak', 'warning', 'note')),
  constraint overrides_have_reason check (btrim(reason) <> '')
);

-- Originals that a masked copy stands in for: kept, and opened only by those who may.
create table checks.sealed_files (
  site_id       smallint not null,
  document_id   uuid not null,
  sha256        text not null,
  name          text not null,
  masked_sha256 text not null,
  by_name       text not null,
  at            timestamptz not null,
  primary key (site_id, document_id, sha256)
);
create index sealed_files_by_content on checks.sealed_files (sha256);

-- The installation's own wrong or forbidden expressions.
create table checks.expressions (
  site_id smallint not null,
  wrong   text not null,
  "right" text,
  level   text not null,
  why     text,
  primary key (site_id, wrong),
  constraint expressions_level_known check (level in ('error', 'advise', 'needs-word-boundary'))
);

-- What asking an address last answered.
create table checks.links (
  address    text primary key,
  outcome    text not null,
  checked_at timestamptz not null,
  constraint links_outcome_known check (outcome in ('alive', 'dead', 'refused', 'unknown'))
);

create table checks.sweeps (
  id          uuid primary key,
  site_id     smallint not null,
  why         text not null,
  rules       text not null,
  total       integer not null,
  done        integer not null default 0,
  leaks       integer not null default 0,
  warnings    integer not null default 0,
  position    text, -- after which document it goes on
  started_at  timestamptz not null,
  finished_at timestamptz
);
create index sweeps_by_time on checks.sweeps (site_id, started_at desc);

create table checks.sweep_findings (
  sweep_id        uuid not null references checks.sweeps (id) on delete cascade,
  number          integer not null,
  site_id         smallint not null,
  document_id     uuid not null,
  organization_id integer not null,
  title           text not null,
  severity        text not null,
  rule            text not null,
  place           text not null,
  masked          text not null,
  primary key (sweep_id, number)
);

-- The version of the rules that everything published was last checked by.
create table checks.rules_in_force (
  site_id smallint primary key,
  rules   text not null,
  since   timestamptz not null
);
