import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Jobs } from "../../platform/jobs.ts";
import { movedShard } from "../../platform/site-folder/index.ts";
import type { AddressesDeps } from "./deps.ts";
import { knownAround } from "./known.ts";
import type { NewRedirect } from "./model.ts";
import { checkRedirect, type RedirectRefusal } from "./rules.ts";
import * as store from "./store.ts";

/**
 * Keeps a redirect; one that is kept already is taken and leaves no trace. Refuses what `checkRedirect`
 * refuses.
 */
export function addRedirect(
  deps: AddressesDeps,
  actor: Actor,
  siteId: number,
  given: NewRedirect,
): Promise<Result<true, RedirectRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, RedirectRefusal>> => {
    await store.lockRedirects(tx, siteId);
    const checked = checkRedirect(given, await knownAround(deps.places, tx, siteId, [given]));
    if (!checked.ok) return checked;
    if (checked.value === null) return ok(true);
    const at = deps.clock.now();
    const flat = { ...given, to: checked.value };
    await store.insertRedirects(tx, siteId, [flat], { at, by: actor.name });
    await announce(deps.jobs, tx, siteId, [
      ...(given.kind === "exact" ? [movedShard(given.from)] : []),
      ...(await store.leadOn(tx, siteId, [given.from])),
    ]);
    await record(tx, {
      at,
      by: actor,
      event: "redirect.added",
      subject: `site:${siteId}`,
      data: { kind: given.kind, from: given.from, to: flat.to, reason: given.reason },
    });
    return ok(true);
  });
}

/** Takes a redirect back: its old address is free again. Refuses one that is not there. */
export function removeRedirect(
  deps: AddressesDeps,
  actor: Actor,
  siteId: number,
  id: number,
): Promise<Result<true, "redirect-unknown" | "read-only">> {
  return deps.db.transact(async (tx): Promise<Result<true, "redirect-unknown" | "read-only">> => {
    await store.lockRedirects(tx, siteId);
    const was = await store.deleteRedirect(tx, siteId, id);
    if (was === null) return refuse("redirect-unknown");
    await announce(deps.jobs, tx, siteId, was.kind === "exact" ? [movedShard(was.from)] : []);
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "redirect.removed",
      subject: `site:${siteId}`,
      data: { kind: was.kind, from: was.from, to: was.to, reason: was.reason },
    });
    return ok(true);
  });
}

/** Tells the pages which files of old addresses changed; null stands for all. Prefixes are always written. */
export async function announce(
  jobs: Jobs,
  tx: Tx,
  siteId: number,
  shards: readonly number[] | null,
  queue: "pages" | "pages-bulk" = "pages",
): Promise<void> {
  const changed = shards === null ? null : [...new Set(shards)].toSorted((a, b) => a - b);
  await jobs.enqueue(tx, queue, { event: "addresses.changed", siteId, shards: changed });
}
