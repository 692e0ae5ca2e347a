import type { Tx } from "../../platform/database/database.ts";
import type { Jobs } from "../../platform/jobs.ts";
import { movedShard } from "../../platform/site-folder/index.ts";
import { announce } from "./commands.ts";
import type { NewRedirect } from "./model.ts";
import { redirectsFrom } from "./queries.ts";
import { hostOf, readOldAddress } from "./rules.ts";
import * as store from "./store.ts";

/** Documents that come from elsewhere, each with the address of the web at which it stood there. */
export type FormerAddresses = {
  readonly siteId: number;
  readonly hosts: ReadonlySet<string>;
  readonly documents: readonly { readonly key: string; readonly address: string }[];
  readonly at: Date;
  readonly by: string;
};

/**
 * Keeps the old addresses of imported documents in the transaction of their import, where these were on one
 * of the former hosts. An address that leads somewhere already goes on leading there.
 */
export async function keepFormerAddresses(
  tx: Tx,
  jobs: Jobs,
  given: FormerAddresses,
): Promise<void> {
  const redirects = new Map<string, NewRedirect>();
  for (const { key, address } of given.documents) {
    const host = hostOf(address);
    if (host === null || !given.hosts.has(host)) continue;
    const from = readOldAddress(address, "exact");
    if (!from.ok || redirects.has(from.value)) continue;
    const to = { kind: "document", key } as const;
    redirects.set(from.value, { kind: "exact", from: from.value, to, reason: "legacy" });
  }
  if (redirects.size === 0) return;
  await store.lockRedirects(tx, given.siteId);
  for (const { kind, from } of await redirectsFrom(tx, given.siteId, [...redirects.keys()]))
    if (kind === "exact") redirects.delete(from);
  const kept = [...redirects.values()];
  await store.insertRedirects(tx, given.siteId, kept, given);
  const shards = kept.map(({ from }) => movedShard(from));
  if (shards.length > 0) await announce(jobs, tx, given.siteId, shards, "pages-bulk");
}
