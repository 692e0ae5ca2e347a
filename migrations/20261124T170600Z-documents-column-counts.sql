-- How many published documents each column holds, kept: base and what came since. Writers only add rows, so that none
-- waits for another; now and then the rows are folded into the base.
create table documents.column_counts (
  site_id   smallint not null,
  column_id integer not null,
  published bigint not null,
  primary key (site_id, column_id)
);
create table documents.column_count_changes (
  site_id   smallint not null,
  column_id integer not null,
  delta     integer not null
);

create function documents.note_counts_of_inserted() returns trigger language plpgsql as $$
begin
  insert into documents.column_count_changes (site_id, column_id, delta)
  select site_id, column_id, count(*) from after_it where state = 'published' group by site_id, column_id;
  return null;
end $$;

create function documents.note_counts_of_deleted() returns trigger language plpgsql as $$
begin
  insert into documents.column_count_changes (site_id, column_id, delta)
  select site_id, column_id, -count(*) from before_it where state = 'published' group by site_id, column_id;
  return null;
end $$;

create function documents.note_counts_of_updated() returns trigger language plpgsql as $$
begin
  insert into documents.column_count_changes (site_id, column_id, delta)
  select site_id, column_id, sum(n)
  from (
    select site_id, column_id, 1 as n from after_it where state = 'published'
    union all
    select site_id, column_id, -1 from before_it where state = 'published'
  ) as moved
  group by site_id, column_id having sum(n) <> 0;
  return null;
end $$;

create trigger documents_counted_when_inserted after insert on documents.documents
  referencing new table as after_it for each statement execute function documents.note_counts_of_inserted();
create trigger documents_counted_when_deleted after delete on documents.documents
  referencing old table as before_it for each statement execute function documents.note_counts_of_deleted();
create trigger documents_counted_when_updated after update on documents.documents
  referencing old table as before_it new table as after_it
  for each statement execute function documents.note_counts_of_updated();

insert into documents.column_counts (site_id, column_id, published)
select site_id, column_id, count(*) from documents.documents where state = 'published' group by site_id, column_id;
