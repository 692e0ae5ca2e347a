-- What a site settles for its requests: readings of the law, and how long it keeps who asked.
create table requests.settings (
  site_id          integer primary key,
  interpretation   jsonb not null,
  retention_months integer not null,
  changed_at       timestamptz not null
);

-- The same thing asked for again, by the same person or by others (条例 art. 36(6), 44).
alter table requests.cases add column asked_mark text not null default '';
create index cases_same_asked on requests.cases (site_id, asked_mark) where asked_mark <> '';

-- Lists of what is still to be done hold what was answered and not yet delivered too.
create index cases_undelivered on requests.cases (site_id, organization_id)
  where state not in ('delivered', 'closed');
