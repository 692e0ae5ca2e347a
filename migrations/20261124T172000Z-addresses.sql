create schema addresses;

-- Where addresses lead that no page stands for any more. A site here is the first of its group: all of its
-- language sites share one space of addresses.
create table addresses.redirects (
  site_id      smallint not null,
  id           integer generated always as identity,
  kind         text not null,
  from_address text not null, -- normalised: path and query, decoded once
  shard        smallint, -- the file of old addresses in which it lies; none for prefixes, which have one of their own
  to_kind      text not null,
  to_address   text, -- of another address
  to_key       text, -- of a record, which may move again
  reason       text not null,
  made_at      timestamptz not null,
  made_by      text not null,
  primary key (site_id, id),
  constraint redirects_from_once unique (site_id, kind, from_address),
  constraint redirects_kind_known check (kind in ('exact', 'prefix')),
  constraint redirects_shard_of_exact check ((kind = 'exact') = (shard is not null)),
  constraint redirects_target_known check (to_kind in ('address', 'document', 'column', 'organization')),
  constraint redirects_one_target check (
    (to_kind = 'address') = (to_address is not null) and (to_kind = 'address') = (to_key is null)
  ),
  constraint redirects_reason_known check (reason in ('moved', 'renamed', 'merged', 'closed', 'legacy'))
);

create index redirects_by_shard on addresses.redirects (site_id, shard) where kind = 'exact';
create index redirects_by_record on addresses.redirects (site_id, to_kind, to_key) where to_key is not null;
create index redirects_by_address on addresses.redirects (site_id, to_address) where to_address is not null;
create index redirects_of_prefixes on addresses.redirects (site_id) where kind = 'prefix';
