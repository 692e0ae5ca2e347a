-- The column and those above it: what a facet of columns counts is what its filter finds.
alter table search.vectors add column column_trail integer[] not null default '{}';
update search.vectors set column_trail = array[column_id];
