create schema audit;

create table audit.entries (
  seq           bigint primary key,
  at            timestamptz not null,
  event         text not null,
  subject       text not null,
  actor_id      uuid,
  content       text not null, -- the exact JSON that was hashed
  previous_hash text not null,
  hash          text not null
);

create index entries_by_subject on audit.entries (subject, seq);
create index entries_by_actor on audit.entries (actor_id, seq) where actor_id is not null;

-- One row: the last link of the chain. Locking it puts writers in a line, so that the chain has no forks.
create table audit.head (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  hash     text not null
);
insert into audit.head (seq, hash) values (0, repeat('0', 64));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed';
end $$;

create trigger entries_append_only before update or delete on audit.entries
  for each row execute function audit.refuse_change();
create trigger entries_never_truncated before truncate on audit.entries
  for each statement execute function audit.refuse_change();
