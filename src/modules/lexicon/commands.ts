import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { LexiconEntry, LexiconItem } from "./model.ts";
import { lexiconEntries } from "./queries.ts";
import { checkItem, type LexiconRefusal } from "./rules.ts";
import * as store from "./store.ts";

export type LexiconDeps = { readonly db: GatedDatabase; readonly clock: Clock };
type Answer<R extends string> = Promise<Result<LexiconEntry, R | "read-only">>;

const MOST_ENTRIES = 5_000;

/** Adds an entry. Who may, is asked by the caller. */
export function addEntry(
  deps: LexiconDeps,
  actor: Actor,
  asked: LexiconItem,
): Answer<LexiconRefusal | "too-many-entries"> {
  return deps.db.transact(
    async (tx): Promise<Result<LexiconEntry, LexiconRefusal | "too-many-entries">> => {
      await store.raiseVersion(tx);
      const standing = await lexiconEntries(tx);
      if (standing.length >= MOST_ENTRIES) return refuse("too-many-entries");
      const fit = checkItem(asked, itemsBeside(standing, null), deps.clock.today());
      if (!fit.ok) return fit;
      const entry = await store.insertEntry(tx, fit.value, madeBy(deps, actor));
      await note(tx, deps, actor, "lexicon.added", entry);
      return ok(entry);
    },
  );
}

/** Changes an entry to another of its kind; answers it as it stands then. */
export function changeEntry(
  deps: LexiconDeps,
  actor: Actor,
  id: number,
  asked: LexiconItem,
): Answer<LexiconRefusal | "not-found"> {
  return deps.db.transact(
    async (tx): Promise<Result<LexiconEntry, LexiconRefusal | "not-found">> => {
      await store.raiseVersion(tx);
      const standing = await lexiconEntries(tx);
      const before = standing.find((one) => one.id === id);
      if (before?.item.kind !== asked.kind) return refuse("not-found");
      const fit = checkItem(asked, itemsBeside(standing, id), deps.clock.today());
      if (!fit.ok) return fit;
      const made = madeBy(deps, actor);
      await store.replaceItem(tx, id, fit.value, made);
      const entry = { id, item: fit.value, changedAt: made.at, changedBy: made.by };
      await note(tx, deps, actor, "lexicon.changed", entry, { before: before.item });
      return ok(entry);
    },
  );
}

/** Removes an entry; it can be restored. */
export function removeEntry(deps: LexiconDeps, actor: Actor, id: number): Answer<"not-found"> {
  return deps.db.transact(async (tx): Promise<Result<LexiconEntry, "not-found">> => {
    await store.raiseVersion(tx);
    const entry = await store.setRemoved(tx, id, deps.clock.now());
    if (entry === null) return refuse("not-found");
    await note(tx, deps, actor, "lexicon.removed", entry);
    return ok(entry);
  });
}

/** Brings back an entry that was removed, if it still fits what stands beside it. */
export function restoreEntry(
  deps: LexiconDeps,
  actor: Actor,
  id: number,
): Answer<LexiconRefusal | "not-found"> {
  return deps.db.transact(
    async (tx): Promise<Result<LexiconEntry, LexiconRefusal | "not-found">> => {
      await store.raiseVersion(tx);
      const standing = await lexiconEntries(tx);
      const entry = await store.setRemoved(tx, id, null);
      if (entry === null) return refuse("not-found");
      const fit = checkItem(entry.item, itemsBeside(standing, null), deps.clock.today());
      if (!fit.ok) return fit;
      await note(tx, deps, actor, "lexicon.restored", entry);
      return ok(entry);
    },
  );
}

function itemsBeside(entries: readonly LexiconEntry[], id: number | null): readonly LexiconItem[] {
  return entries.filter((one) => one.id !== id).map((one) => one.item);
}

function madeBy(deps: LexiconDeps, actor: Actor) {
  return { at: deps.clock.now(), by: actor.name };
}

function note(
  tx: Tx,
  deps: LexiconDeps,
  by: Actor,
  event: string,
  entry: LexiconEntry,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return record(tx, {
    at: deps.clock.now(),
    by,
    event,
    subject: `lexicon:${entry.id}`,
    data: { ...entry.item, ...more },
  });
}
