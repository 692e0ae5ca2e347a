create schema emergencies;

-- Everything that was ever set, and how it ended. One banner, one grey mode, one read-only mode at a time.
create table emergencies.measures (
  id          uuid primary key,
  kind        text not null,
  banner_text text,
  tone        text,
  link        text,
  site_id     integer,
  target      text,
  target_key  text,
  target_name text,
  reason      text not null,
  begins_at   timestamptz not null,
  until       timestamptz, -- none: until somebody ends it
  set_at      timestamptz not null,
  set_by_id   uuid, -- none: the program on somebody's order
  set_by      text not null,
  ended_at    timestamptz,
  ended_by    text, -- none: it was over
  constraint measures_kind check (kind in ('banner', 'grey', 'read-only', 'freeze')),
  constraint measures_tone check (tone in ('warning', 'notice')),
  constraint measures_banner check ((kind = 'banner') = (banner_text is not null and tone is not null)),
  constraint measures_target check (target in ('site', 'column', 'organization', 'document')),
  constraint measures_freeze check ((kind = 'freeze') = (site_id is not null and target is not null and target_key is not null)),
  constraint measures_order check (until is null or until > begins_at)
);
create unique index measures_one_of_a_kind on emergencies.measures (kind) where ended_at is null and kind <> 'freeze';
create unique index measures_frozen on emergencies.measures (target, target_key) where ended_at is null and kind = 'freeze';
create index measures_newest on emergencies.measures (set_at desc);

-- The one row that every change reads in its own transaction, and that a measure against changes waits for.
create table emergencies.state (
  only_row        boolean primary key default true,
  is_read_only    boolean not null default false,
  read_only_until timestamptz,
  read_only_why   text not null default '',
  read_only_by    text not null default '',
  freezes         integer not null default 0,
  constraint state_one_row check (only_row)
);
insert into emergencies.state default values;
