create schema questions;

-- What was looked for, by the day: no row says anything of who asked, when on the day, or from where. What may hold
-- personal data never comes here. Questions asked on few days go after three months, all others after a year.
create table questions.days (
  site_id        smallint not null,
  day            date not null,
  question       text not null, -- in one form for all widths, cases and spacings
  searches       integer not null,
  without_result integer not null,
  clicks         integer not null,
  primary key (site_id, day, question)
) with (fillfactor = 80);

create index days_of_questions on questions.days (site_id, question, day);

create table questions.totals (
  site_id        smallint not null,
  day            date not null,
  searches       integer not null, -- all of them, those that are not kept included
  without_result integer not null,
  clicks         integer not null,
  personal       integer not null, -- not kept: may hold personal data
  left_out       integer not null, -- not kept: blocked, too long, or beyond what a day may hold
  primary key (site_id, day)
);
