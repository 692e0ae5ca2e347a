-- What an entry is a copy of, the codes that it is found by, and whether all of its attachments could be read.
alter table search.entries
  add column source text not null default 'document',
  add column is_whole boolean not null default true,
  add column codes text[] not null default '{}',
  -- Names what was indexed; another stamp of the same document means that the entry is stale.
  add column stamp text not null default '',
  add column awaits_attachments boolean not null default false;

create index entries_awaiting on search.entries (published_on, id) where awaits_attachments;

-- The text of attachments in parts, as a reader finds them: tables, pages.
create table search.attachments (
  entry_id uuid not null,
  number   smallint not null,
  part     integer not null,
  digest   text not null default '',
  name     text not null,
  place    text not null,
  body     text not null,
  primary key (entry_id, number, part)
);
alter table search.attachments alter column body set storage main;
