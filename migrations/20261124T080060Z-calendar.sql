create schema calendar;

-- Years whose days off have been announced for the whole country.
create table calendar.years (
  year       smallint primary key,
  source     text not null, -- the notice
  by_hand    boolean not null default false, -- entered here: the product's own data leaves it alone
  updated_at timestamptz not null
);

-- Days that differ from the plain week of Monday to Friday.
create table calendar.days (
  day         date not null,
  site_id     smallint, -- none: the whole country
  kind        text not null,
  name        text not null,
  source      text not null,
  notice_year smallint references calendar.years (year) on delete cascade, -- a notice may reach into the December before
  updated_at  timestamptz not null,
  constraint days_kind_known check (kind in ('off', 'worked')),
  constraint days_national_by_notice check ((site_id is null) = (notice_year is not null)),
  constraint days_once unique nulls not distinct (site_id, day)
);

create index days_by_notice on calendar.days (notice_year, day) where notice_year is not null;
