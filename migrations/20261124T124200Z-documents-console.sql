-- Who is at work on a draft: short-lived, so it need not survive a crash.
create unlogged table documents.editing (
  site_id     smallint not null,
  document_id uuid not null,
  user_id     uuid not null,
  name        text not null,
  since       timestamptz not null,
  seen_at     timestamptz not null,
  primary key (site_id, document_id, user_id)
);

-- Filters of the console's lists that a person has kept under a name.
create table documents.saved_filters (
  id       uuid primary key,
  user_id  uuid not null references accounts.users (id) on delete cascade,
  list     text not null,
  name     text not null,
  query    text not null,
  saved_at timestamptz not null,
  constraint saved_filters_named_once unique (user_id, list, name)
);

create index documents_ending on documents.documents (site_id, on_display_until)
  where on_display_until is not null and state = 'published';
