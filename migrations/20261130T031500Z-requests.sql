-- Requests for information (依申请公开). A case is what its events make it; the columns beside them are kept for lists.
create schema requests;

create table requests.cases (
  site_id         integer not null,
  id              uuid not null,
  number          text not null,
  organization_id integer not null,
  user_id         uuid,
  channel         text not null,
  state           text not null,
  subject         text not null,
  asked           jsonb not null,
  applicant_kind  text not null,
  -- 王某: enough to tell two cases apart, not who asks.
  applicant_label text not null,
  -- The same person again, without saying who.
  applicant_mark  text not null,
  arrived_on      date not null,
  received_on     date,
  rules           text,
  due_on          date,
  provisional     boolean not null default false,
  clock           text not null,
  is_consulting   boolean not null default false,
  is_extended     boolean not null default false,
  outcome_code    text,
  outcome_detail  text,
  concluded_on    date,
  delivered_on    date,
  is_archived     boolean not null default false,
  -- One filing each, however often its form is sent.
  form_key        text not null,
  code_mark       text not null,
  events          integer not null,
  version         integer not null,
  filed_at        timestamptz not null,
  changed_at      timestamptz not null,
  primary key (site_id, id),
  constraint cases_number_once unique (site_id, number),
  constraint cases_form_once unique (site_id, form_key)
);
-- The board and the list of what is due walk open cases alone.
create index cases_open on requests.cases (site_id, due_on, id) where concluded_on is null;
create index cases_open_of on requests.cases (site_id, organization_id, due_on, id) where concluded_on is null;
create index cases_by_filing on requests.cases (site_id, filed_at desc, id);
create index cases_received on requests.cases (site_id, received_on);
create index cases_concluded on requests.cases (site_id, concluded_on) where concluded_on is not null;
create index cases_same_applicant on requests.cases (site_id, applicant_mark, received_on);

create table requests.events (
  site_id integer not null,
  case_id uuid not null,
  seq     integer not null,
  kind    text not null,
  at      timestamptz not null,
  by_id   uuid,
  by_name text not null,
  facts   jsonb not null,
  primary key (site_id, case_id, seq),
  foreign key (site_id, case_id) references requests.cases (site_id, id)
);

-- Numbers of a year, given without gaps: taken in the transaction of the filing.
create table requests.numbers (
  site_id integer not null,
  year    integer not null,
  last    integer not null,
  primary key (site_id, year)
);

-- Who asks, sealed. Purged some time after the end of the case.
create table requests.identities (
  site_id   integer not null,
  case_id   uuid not null,
  sealed    text,
  purged_on date,
  primary key (site_id, case_id),
  foreign key (site_id, case_id) references requests.cases (site_id, id)
);

-- Files of cases: encrypted in a folder of their own, under names that say nothing.
create table requests.files (
  site_id        integer not null,
  id             uuid not null,
  case_id        uuid not null,
  role           text not null,
  name           text not null,
  media_type     text not null,
  size           bigint not null,
  sha256         text not null,
  is_quarantined boolean not null,
  added_at       timestamptz not null,
  added_by       uuid,
  purged_on      date,
  primary key (site_id, id),
  foreign key (site_id, case_id) references requests.cases (site_id, id)
);
create index files_of_case on requests.files (site_id, case_id);

alter table accounts.role_grants
  drop constraint role_grants_role_known,
  add constraint role_grants_role_known check (
    role in (
      'drafter', 'reviewer', 'secrecy-reviewer', 'publisher', 'request-officer', 'request-head',
      'disclosure-office', 'administrator', 'auditor'
    )
  );
