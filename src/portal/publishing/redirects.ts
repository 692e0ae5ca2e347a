import {
  filledShards,
  prefixesNow,
  redirectsInShards,
  shardsLeadingTo,
} from "../../modules/addresses/index.ts";
import { allSites } from "../../modules/columns/index.ts";
import type { Db } from "../../platform/database/database.ts";
import {
  MOVED_PREFIXES,
  movedPrefixesContent,
  movedShardContent,
  movedShardPath,
  type Placed,
} from "../../platform/site-folder/index.ts";
import { addressPlaces } from "./address-places.ts";
import type { PagesEvent } from "./events.ts";

const TOGETHER = 64;

/**
 * The files of old addresses as they have to stand: the prefixes, and those of the exact ones with these
 * numbers (null: all that hold any). In pieces, so that memory does not grow with a million of them. `siteId`
 * is the first site of its group.
 */
export async function* redirectsToPlace(
  db: Db,
  siteId: number,
  shards: readonly number[] | null,
): AsyncGenerator<readonly Placed[]> {
  const prefixes = await prefixesNow(addressPlaces, db, siteId);
  yield [{ path: MOVED_PREFIXES, content: movedPrefixesContent(prefixes) }];
  const numbers = shards ?? (await filledShards(db, siteId));
  for (let at = 0; at < numbers.length; at += TOGETHER) {
    const some = numbers.slice(at, at + TOGETHER);
    const held = await redirectsInShards(db, siteId, some);
    const rows = [...held.values()].flat();
    const addresses = await addressPlaces.addressesOf(
      db,
      siteId,
      rows.map(({ to }) => to),
    );
    const leads = new Map(rows.map((row, index) => [row, addresses[index] ?? null]));
    yield some.map((shard) => ({
      path: movedShardPath(shard),
      content: movedShardContent(
        (held.get(shard) ?? []).flatMap((row) => {
          const to = leads.get(row) ?? null;
          return to === null ? [] : [{ from: row.from, to }];
        }),
      ),
    }));
  }
}

/**
 * Which files of old addresses a run of events makes stale, by the first site of each group: those that
 * changed themselves, and those that name a document which has only now got its address.
 */
export async function staleRedirects(
  db: Db,
  events: readonly PagesEvent[],
): Promise<ReadonlyMap<number, readonly number[] | null>> {
  const groups = new Map((await allSites(db)).map((site) => [site.id, site.groupId]));
  const stale = new Map<number, readonly number[] | null>();
  for (const event of events) {
    const siteId = groups.get(event.siteId);
    if (siteId === undefined) continue;
    const known = stale.get(siteId);
    if (known === null) continue;
    if (event.event === "addresses.changed")
      stale.set(siteId, event.shards === null ? null : [...(known ?? []), ...event.shards]);
    else if (event.event === "document.published") {
      const named = await shardsLeadingTo(db, siteId, "document", event.documentIds);
      if (named.length > 0) stale.set(siteId, [...(known ?? []), ...named]);
    }
  }
  return new Map(
    [...stale].map(([site, shards]) => [
      site,
      shards === null ? null : [...new Set(shards)].toSorted((a, b) => a - b),
    ]),
  );
}
