create schema lexicon;

-- What the office adds to how questions are read: for the whole installation, few thousand rows at the most.
create table lexicon.entries (
  id         integer generated always as identity primary key,
  kind       text not null,
  item       jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  removed_at timestamptz, -- kept for a while, so that a removal can be taken back
  constraint entries_kind_known check (kind in ('synonyms', 'short-name', 'pinned', 'blocked'))
);

create index entries_standing on lexicon.entries (kind, id) where removed_at is null;

-- Rises with every change: whoever keeps the lexicon in memory asks for this alone.
create table lexicon.state (
  only_row boolean primary key default true check (only_row),
  version  integer not null
);
insert into lexicon.state (version) values (1);
