create schema search;

create table search.entries (
  site_id             smallint not null,
  id                  uuid not null primary key,
  kind                text not null,
  title               text not null,
  path                text not null,
  document_number     text,
  document_number_key text,
  index_number        text,
  organization_id     integer not null,
  column_id           integer not null,
  published_on        date not null,
  validity            text not null
);
create index entries_number on search.entries (document_number_key text_pattern_ops) where document_number_key is not null;
create index entries_index_number on search.entries (index_number) where index_number is not null;

create table search.texts (id uuid primary key, body text not null);
alter table search.texts alter column body set storage main;

create table search.vectors (
  id              uuid not null,
  published_on    date not null,
  organization_id integer not null,
  column_id       integer not null,
  year            smallint not null,
  kind            text not null,
  validity        smallint not null,
  title_length    smallint not null,
  tsv             tsvector not null
);
create unique index vectors_id on search.vectors (id);
create index vectors_tsv on search.vectors using gin (tsv) with (fastupdate = off);
