-- The few events that figures ask for: what was split off another request, and fees.
create index events_counted on requests.events (site_id, kind, case_id)
  where kind in ('split-off', 'fee-noticed', 'fee-paid');
