import type { Db } from "../../platform/database/database.ts";
import { byPrefix, endOfWay, type MovedPrefix } from "../../platform/site-folder/index.ts";
import type { AddressesDeps } from "./deps.ts";
import type { NewRedirect, RedirectKind, RedirectReason, RedirectTarget } from "./model.ts";
import * as queries from "./queries.ts";
import type { KnownAddresses } from "./rules.ts";

/** What is known around some redirects, to which those that are taken are added one by one. */
export type GrowingKnowledge = KnownAddresses & { add(taken: NewRedirect): void };

/** Redirects of whole branches with the addresses that they lead to now, the longest first. */
export async function prefixesNow(
  places: AddressesDeps["places"],
  db: Db,
  siteId: number,
): Promise<readonly MovedPrefix[]> {
  const found = await queries.prefixRedirects(db, siteId);
  const addresses = await places.addressesOf(
    db,
    siteId,
    found.map(({ to }) => to),
  );
  return found
    .flatMap(({ from, reason }, index) => {
      const to = addresses[index];
      return to === null || to === undefined ? [] : [prefixOf(from, to, reason)];
    })
    .toSorted((a, b) => b.from.length - a.from.length);
}

function prefixOf(from: string, to: string, reason: RedirectReason): MovedPrefix {
  // What stood below a closed column stands nowhere; its visitors are sent to what is above it.
  return { from, to, keepsRest: to.endsWith("/") && reason !== "closed" };
}

/** Gathers what the rules need to know to judge some redirects of one site. */
export async function knownAround(
  places: AddressesDeps["places"],
  db: Db,
  siteId: number,
  given: readonly NewRedirect[],
): Promise<GrowingKnowledge> {
  const froms = given.map(({ from }) => from);
  const goals = given.flatMap(({ to }) => (to.kind === "address" ? [to.address] : []));
  const around = await queries.redirectsFrom(db, siteId, [...new Set([...froms, ...goals])]);
  const addresses = await places.addressesOf(
    db,
    siteId,
    around.map(({ to }) => to),
  );
  const live = await places.live(db, siteId, froms);
  const prefixes = [...(await prefixesNow(places, db, siteId))];
  const key = (kind: RedirectKind, from: string) => `${kind} ${from}`;
  const targets = new Map<string, RedirectTarget>(
    around.map((one) => [key(one.kind, one.from), one.to]),
  );
  const exact = new Map(
    around.flatMap((one, index) =>
      one.kind === "exact" ? [[one.from, addresses[index] ?? null] as const] : [],
    ),
  );
  return {
    isLive: (address) => live.has(address),
    targetOf: (kind, address) => targets.get(key(kind, address)) ?? null,
    endOf: (address) =>
      endOfWay(address, (at) => exact.get(at) ?? byPrefix(prefixes, at)) ?? address,
    add({ kind, from, to, reason }) {
      targets.set(key(kind, from), to);
      if (to.kind !== "address") return;
      if (kind === "exact") exact.set(from, to.address);
      else {
        prefixes.push(prefixOf(from, to.address, reason));
        prefixes.sort((a, b) => b.from.length - a.from.length);
      }
    },
  };
}
