-- Notices to applicants: which were sent, so that none goes twice; and which addresses were confirmed.
create schema notices;

create table notices.sent (
  site_id integer not null,
  case_id uuid not null,
  seq     integer not null,
  way     text not null,
  -- sending, sent, failed, unconfirmed
  state   text not null,
  tries   integer not null,
  -- What was wrong, without the address.
  problem text,
  at      timestamptz not null,
  primary key (site_id, case_id, seq, way)
);

-- The address itself is sealed with the applicant; here is only by what it is known again.
create table notices.addresses (
  site_id      integer not null,
  case_id      uuid not null,
  mark         text not null,
  confirmed_at timestamptz,
  primary key (site_id, case_id)
);
