create schema documents;

create table documents.documents (
  site_id             smallint not null references columns.sites (id),
  id                  uuid not null,
  column_id           integer not null references columns.columns (id),
  organization_id     integer not null references organizations.organizations (id),
  state               text not null,
  kind                text not null default 'information',
  normative           boolean not null default false,
  title               text not null,
  document_number     text,
  document_number_key text, -- one spelling for all spellings
  index_number        text, -- given at first publication, never changed or used again
  theme               text,
  genre               text,
  written_on          date,
  effective_on        date,
  expires_on          date,
  validity            text not null default 'in-force',
  openness            text not null default 'proactive',
  openness_reason     text,
  language            text not null default 'zh-CN',
  channels            text[] not null,
  path                text, -- below the site's prefix; given at first publication, never changed
  published_at        timestamptz, -- the first publication; never changed afterwards
  published_on        date,
  year                smallint, -- of published_on
  withdrawn_at        timestamptz,
  withdrawal_reason   text,
  published_edition   uuid,
  draft_edition       uuid,
  source_key          text, -- the identity in the place an import came from
  content_key         text not null, -- SHA-256 of what makes two imports the same
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  version             integer not null default 0,
  primary key (site_id, id),
  constraint documents_state_known check (state in ('draft', 'in-review', 'published', 'withdrawn')),
  constraint documents_kind_known check (kind in ('information', 'government-document')),
  constraint documents_validity_known check (
    validity in ('not-yet-in-force', 'in-force', 'amended', 'expired', 'repealed')
  ),
  constraint documents_openness_known check (openness in ('proactive', 'on-request', 'withheld')),
  constraint documents_withholding_has_reason check (openness = 'proactive' or openness_reason is not null),
  constraint documents_published_is_complete check (
    state not in ('published', 'withdrawn')
    or (published_at is not null and published_on is not null and year is not null
        and index_number is not null and path is not null and published_edition is not null)
  ),
  constraint documents_published_is_proactive check (state <> 'published' or openness = 'proactive'),
  constraint documents_withdrawal_has_reason check (
    (state = 'withdrawn') = (withdrawn_at is not null and withdrawal_reason is not null)
  )
);

create unique index documents_source_key on documents.documents (site_id, source_key) where source_key is not null;
create index documents_content_key on documents.documents (site_id, content_key);
create unique index documents_index_number on documents.documents (site_id, index_number) where index_number is not null;
create unique index documents_path on documents.documents (site_id, path);
create index documents_number on documents.documents (document_number_key text_pattern_ops)
  where document_number_key is not null;
create index documents_by_column on documents.documents (column_id, published_at desc, id desc)
  where state = 'published';
-- How many a column holds, and how many before a day: answered from this index alone.
create index documents_in_columns on documents.documents (site_id, column_id, published_on)
  where state = 'published';
create index documents_by_organization on documents.documents (organization_id, published_at desc, id desc)
  where state = 'published';
create index documents_by_state on documents.documents (site_id, state, published_at desc, id desc);
create index documents_by_update on documents.documents (site_id, updated_at desc, id desc);
-- The year's figures read this index alone.
create index documents_of_year on documents.documents
  (site_id, year, state, kind, normative, column_id, organization_id, channels);

create table documents.editions (
  site_id      smallint not null,
  id           uuid not null,
  document_id  uuid not null,
  number       integer not null,
  fields       jsonb not null, -- what the form of the document holds, title to openness
  body         text not null, -- cleaned HTML
  author_id    uuid,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  published_at timestamptz, -- from then on the edition never changes
  primary key (site_id, id),
  foreign key (site_id, document_id) references documents.documents (site_id, id),
  constraint editions_numbered unique (site_id, document_id, number)
);
alter table documents.editions alter column body set storage main;

create function documents.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published edition never changes';
  end if;
  return new;
end $$;

create trigger editions_published_never_change before update or delete on documents.editions
  for each row execute function documents.refuse_change_of_published();

create table documents.attachments (
  site_id    smallint not null,
  edition_id uuid not null,
  sort       smallint not null,
  name       text not null,
  sha256     text not null,
  media_type text not null,
  size       bigint not null,
  primary key (site_id, edition_id, sort),
  foreign key (site_id, edition_id) references documents.editions (site_id, id)
);

create table documents.relations (
  site_id    smallint not null,
  from_id    uuid not null,
  to_id      uuid not null,
  kind       text not null,
  created_at timestamptz not null,
  primary key (site_id, from_id, to_id, kind),
  foreign key (site_id, from_id) references documents.documents (site_id, id),
  foreign key (site_id, to_id) references documents.documents (site_id, id),
  constraint relations_kind_known check (kind in ('interprets', 'repeals', 'amends', 'translates', 'related'))
);
create index relations_backwards on documents.relations (site_id, to_id);

-- The last serial given to an organization in a year: index numbers are never used twice.
create table documents.index_serials (
  site_id         smallint not null,
  organization_id integer not null,
  year            smallint not null,
  last_serial     integer not null,
  primary key (site_id, organization_id, year)
);

create index documents_issued on documents.documents (site_id, written_on)
  where kind = 'government-document';
create index attachments_by_content on documents.attachments (sha256);
create index documents_by_edition on documents.documents (published_edition) where published_edition is not null;
