import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Jobs } from "../../platform/jobs.ts";
import { announce } from "./commands.ts";
import type { NewRedirect, RedirectReason, RedirectTarget } from "./model.ts";
import { prefixRedirects, redirectsFrom, shardsLeadingTo } from "./queries.ts";
import { isSameTarget } from "./rules.ts";
import * as store from "./store.ts";

/** Those of some addresses that old links still go to, so that no new page may take them. */
export async function reservedAddresses(
  tx: Tx,
  siteId: number,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const taken = await redirectsFrom(tx, siteId, addresses);
  return new Set(taken.map(({ from }) => from));
}

/** A branch of the site that moves, its root first: where each of its places was, will be, and what it is. */
export type Move = {
  /** The first site of the group. */
  readonly siteId: number;
  readonly places: readonly [Place, ...Place[]];
  readonly reason: RedirectReason;
  readonly at: Date;
  readonly by: string;
};
type Place = { readonly from: string; readonly to: string; readonly target: RedirectTarget };

/**
 * Keeps the address that a branch leaves, in the transaction of the move. A branch that comes back to an
 * address that it had takes it again. Refuses a new address that old links of something else go to.
 */
export async function leaveAddress(
  tx: Tx,
  jobs: Jobs,
  move: Move,
): Promise<Result<true, "address-reserved">> {
  const { siteId, places } = move;
  const [root] = places;
  await store.lockRedirects(tx, siteId);
  const byAddress = new Map(places.map((place) => [place.to, place]));
  for (const one of await redirectsFrom(tx, siteId, [...byAddress.keys()])) {
    const place = byAddress.get(one.from);
    const isOwn =
      place !== undefined && (isSameTarget(one.to, place.target) || leadsTo(one.to, place.from));
    if (!isOwn) return refuse("address-reserved", { address: one.from });
    await store.deleteRedirect(tx, siteId, one.id);
  }
  await keep(tx, move, [
    { kind: "prefix", from: root.from, to: root.target, reason: move.reason },
    ...(await carriedAlong(tx, siteId, root.from, [root.to])),
  ]);
  const changed = await store.leadOn(tx, siteId, [root.from]);
  const records = places.flatMap(({ target }) => (target.kind === "column" ? [target.key] : []));
  const led = await shardsLeadingTo(tx, siteId, "column", records);
  await announce(jobs, tx, siteId, [...changed, ...led]);
  return ok(true);
}

/** A column that is closed: its address, its key, and what takes its visitors from now on. */
export type Closing = {
  readonly siteId: number;
  readonly from: string;
  readonly key: string;
  readonly heir: RedirectTarget;
  readonly at: Date;
  readonly by: string;
};

/** Keeps the address of a column that is closed, and what led to it, in the transaction of the closing. */
export async function closeAddress(tx: Tx, jobs: Jobs, closing: Closing): Promise<void> {
  const { siteId, from, key, heir } = closing;
  await store.lockRedirects(tx, siteId);
  const led = await shardsLeadingTo(tx, siteId, "column", [key]);
  const former = (await prefixRedirects(tx, siteId)).filter((one) =>
    isSameTarget(one.to, { kind: "column", key }),
  );
  const below = await carriedAlong(
    tx,
    siteId,
    from,
    former.map((one) => one.from),
  );
  await store.leadColumnTo(tx, siteId, key, heir);
  await keep(tx, closing, [{ kind: "prefix", from, to: heir, reason: "closed" }, ...below]);
  await announce(jobs, tx, siteId, led);
}

function keep(
  tx: Tx,
  made: { readonly siteId: number; readonly at: Date; readonly by: string },
  redirects: readonly NewRedirect[],
): Promise<void> {
  return store.insertRedirects(tx, made.siteId, redirects, made);
}

function leadsTo(target: RedirectTarget, address: string): boolean {
  return target.kind === "address" && target.address === address;
}

/**
 * What went away from below an address is found over the branch's older addresses too, since they lead here:
 * where the branch goes, rules for it must go along.
 */
async function carriedAlong(
  tx: Tx,
  siteId: number,
  from: string,
  goals: readonly string[],
): Promise<readonly NewRedirect[]> {
  const all = await prefixRedirects(tx, siteId);
  const taken = new Set(all.map((one) => one.from));
  return goals.flatMap((goal) =>
    all
      .filter((one) => one.from.startsWith(from) && one.from !== from)
      .map(({ kind, from: below, to, reason }) => ({
        kind,
        from: goal + below.slice(from.length),
        to,
        reason,
      }))
      .filter((one) => !taken.has(one.from)),
  );
}
