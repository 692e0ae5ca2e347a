-- What follows a reply: reconsiderations, lawsuits, complaints about disclosure, corrections of records (条例 art. 41).
create schema remedies;

create table remedies.remedies (
  site_id           integer not null,
  id                uuid not null,
  kind              text not null,
  organization_id   integer not null,
  -- The request it is about; old ones have none here, only its number as it was written down.
  case_id           uuid,
  request_number    text not null,
  -- Of a lawsuit: brought at once, or after a reconsideration.
  course            text,
  reconsideration_id uuid,
  -- 王某: enough to tell two apart.
  label             text not null,
  subject           text not null,
  filed_on          date not null,
  -- Entered by mistake: kept, and counted nowhere.
  voided_on         date,
  version           integer not null,
  changed_at        timestamptz not null,
  changed_by        text not null,
  primary key (site_id, id),
  constraint remedies_kind_known check (kind in ('reconsideration', 'lawsuit', 'complaint', 'record-correction')),
  constraint remedies_course_of_lawsuits check ((kind = 'lawsuit') = (course is not null))
);
create index remedies_by_day on remedies.remedies (site_id, filed_on desc, id desc);
create index remedies_of_case on remedies.remedies (site_id, case_id) where case_id is not null;

-- A lawsuit goes through instances; everything else has one.
create table remedies.instances (
  site_id    integer not null,
  remedy_id  uuid not null,
  seq        integer not null,
  body       text not null,
  number     text not null,
  filed_on   date not null,
  -- The day its copy reached the organization: its own term to answer runs from here.
  notified_on date,
  decided_on date,
  ending     text,
  result     text,
  told       text not null,
  primary key (site_id, remedy_id, seq),
  foreign key (site_id, remedy_id) references remedies.remedies (site_id, id),
  constraint instances_decided_whole check ((decided_on is null) = (ending is null) and (ending is null) = (result is null))
);
