-- The months summed once more: a year of a portal is asked for more often than any part of it.
create table visits.years (
  year    smallint not null,
  path_id integer not null,
  people  integer not null,
  robots  integer not null,
  primary key (year, path_id)
) with (fillfactor = 80);

insert into visits.years (year, path_id, people, robots)
select extract(year from month), path_id, sum(people), sum(robots) from visits.months group by 1, 2;

create index years_by_path on visits.years (path_id);
drop index visits.months_by_path;
