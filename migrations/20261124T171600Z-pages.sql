create schema pages;

-- One row for each file that the publisher keeps at a public address: what it is, what it was made from, what it holds.
create table pages.pages (
  site_id     smallint not null references columns.sites (id),
  page        text not null, -- what it is: 'document:<id>', 'column:12', 'list:12:3', 'home'
  path        text not null, -- where it stands in the site folder
  made_from   bigint[] not null, -- the facts that it shows, by key; all pages rest on the frame besides
  sha256      text not null,
  size        integer not null,
  is_gone     boolean not null default false,
  written_at  timestamptz not null, -- when it got the bytes that it has
  rendering   bigint not null, -- the last rendering of the whole site that had begun when it was rendered
  primary key (site_id, page)
);
create unique index pages_path on pages.pages (path);
create index pages_made_from on pages.pages using gin (made_from) with (fastupdate = off);
create index pages_rendered on pages.pages (site_id, rendering);

-- The pages of lists, numbered from the oldest: each begins with the document of its key and ends before the next one's.
-- Page 1 begins with the oldest document and has no row. Column 0: the parts of the site map.
create table pages.list_pages (
  site_id   smallint not null references columns.sites (id),
  column_id integer not null,
  number    integer not null,
  from_at   timestamptz not null,
  from_id   uuid not null,
  primary key (site_id, column_id, number),
  constraint list_pages_begin_after_the_first check (number > 1)
);
create index list_pages_by_key on pages.list_pages (site_id, column_id, from_at, from_id);

-- How often a site was rendered as a whole, and in which look (style sheet, script, program) it was last.
create table pages.renderings (
  site_id   smallint primary key references columns.sites (id),
  rendering bigint not null,
  look      text not null
);

-- What was found to differ from what was published, and how it was mended.
create table pages.incidents (
  id        uuid primary key,
  at        timestamptz not null,
  path      text not null,
  found     text not null,
  healed_at timestamptz,
  way       text, -- how it was mended
  kept_at   text, -- where the altered file was put aside
  constraint incidents_found_known check (found in ('changed', 'missing', 'added'))
);
create index incidents_by_time on pages.incidents (at desc, id desc);
