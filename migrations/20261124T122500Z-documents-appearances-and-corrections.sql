-- Each time that a document should be seen at its address or be gone from it, and when it was seen to be so.
create table documents.appearances (
  site_id     smallint not null,
  document_id uuid not null,
  id          uuid not null,
  kind        text not null,
  since       timestamptz not null, -- when it was decided
  asked_at    timestamptz, -- when its address was last asked
  seen_at     timestamptz, -- when it answered as it should
  problem     text, -- what was found instead
  superseded  boolean not null default false, -- another decision came before it was seen
  primary key (site_id, document_id, id),
  foreign key (site_id, document_id) references documents.documents (site_id, id),
  constraint appearances_kind_known check (kind in ('live', 'gone'))
);
create index appearances_unseen on documents.appearances (since) where seen_at is null and not superseded;

-- What was corrected in a published document: it stands below the text for as long as the text does.
create table documents.corrections (
  site_id     smallint not null,
  document_id uuid not null,
  id          uuid not null,
  edition_id  uuid not null,
  note        text not null,
  by_name     text not null,
  at          timestamptz not null,
  primary key (site_id, document_id, id),
  foreign key (site_id, document_id) references documents.documents (site_id, id),
  constraint corrections_say_something check (btrim(note) <> '')
);
