-- The column and those above it: what a facet of columns counts is what its filter finds.
alter table search.vectors add column column_trail integer[] not null default '{}';
update search.vectors set column_trail = array[column_id];

-- For the newest day alone; lists of entries never walk it.
create index entries_published on search.entries (published_on);
