import { isDeepStrictEqual } from "node:util";
import { ok, type Result } from "../../../kernel/result.ts";
import type { Database, Db } from "../../../platform/database/database.ts";
import type { EntrySource } from "../entry-source.ts";
import { vectorOf } from "../lexemes.ts";
import type { SearchEntry } from "../model.ts";
import { withKeptTexts, withTexts, type FileTexts } from "../queries/kept-texts.ts";
import { putEntries, removeEntries } from "../store.ts";
import { writeAlone } from "../store/writers.ts";

export type RenewDeps = {
  readonly db: Pick<Database, "read" | "transact">;
  readonly sources: readonly EntrySource[];
};

/**
 * Makes entries what they should be now: puts those that should be in the search, anew, and takes out the others.
 * Whatever is published, changed or withdrawn meanwhile comes before or after it, never between. `texts` are files
 * that have just been read; what is known of others is kept.
 */
export async function renewEntries(
  deps: RenewDeps,
  ids: readonly string[],
  texts: FileTexts = new Map(),
): Promise<void> {
  if (ids.length === 0) return;
  // Cutting into words takes long; nobody waits for it.
  const ready = new Map(
    (await entriesNow(deps.db.read, deps.sources, ids, texts)).map((entry) => {
      return [entry.id, { entry, vector: vectorOf(entry) }] as const;
    }),
  );
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await writeAlone(tx);
    const entries = await entriesNow(tx, deps.sources, ids, texts);
    const there = new Set(entries.map(({ id }) => id));
    await putEntries(
      tx,
      entries,
      entries.map((entry) => {
        const one = ready.get(entry.id);
        return isDeepStrictEqual(one?.entry, entry) ? (one?.vector ?? "") : vectorOf(entry);
      }),
    );
    await removeEntries(
      tx,
      ids.filter((id) => !there.has(id)),
    );
    return ok(true);
  });
}

/** Of some ids the entries that should be in the search, with all that is known of their files. */
export async function entriesNow(
  db: Db,
  sources: readonly EntrySource[],
  ids: readonly string[],
  texts: FileTexts = new Map(),
): Promise<readonly SearchEntry[]> {
  const found: SearchEntry[] = [];
  for (const source of sources) found.push(...(await source.entries(db, ids)));
  const kept = await withKeptTexts(db, found);
  if (texts.size === 0) return kept;
  return kept.map((entry) => {
    const known = new Map(
      entry.attachments.map((one) => [
        entry.files.find(({ number }) => number === one.number)?.digest ?? "",
        one,
      ]),
    );
    return withTexts(entry, new Map([...known, ...texts]));
  });
}
