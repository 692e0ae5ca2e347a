-- What an office settles for remedies: the Regulation names no term for complaints (art. 47, 51).
create table remedies.settings (
  site_id        integer primary key,
  complaint_days integer not null,
  changed_at     timestamptz not null,
  constraint settings_complaint_days_plausible check (complaint_days between 1 and 90)
);
