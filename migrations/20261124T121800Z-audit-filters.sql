create index entries_by_event on audit.entries (event collate "C", seq);
create index entries_by_time on audit.entries (at, seq);
