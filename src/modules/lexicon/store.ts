import type { Tx } from "../../platform/database/database.ts";
import type { LexiconEntry, LexiconItem } from "./model.ts";
import { entryOf } from "./queries.ts";
import "./tables.ts";

type Made = { readonly at: Date; readonly by: string };

/** Raises the version; changes of entries follow one another from here to the commit. */
export async function raiseVersion(tx: Tx): Promise<void> {
  await tx
    .updateTable("lexicon.state")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .execute();
}

export async function insertEntry(
  tx: Tx,
  item: LexiconItem,
  { at, by }: Made,
): Promise<LexiconEntry> {
  const row = await tx
    .insertInto("lexicon.entries")
    .values({
      kind: item.kind,
      item: JSON.stringify(item),
      changed_at: at,
      changed_by: by,
      removed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return entryOf(row);
}

/** Puts an item in the place of what an entry held. */
export async function replaceItem(
  tx: Tx,
  id: number,
  item: LexiconItem,
  { at, by }: Made,
): Promise<void> {
  await tx
    .updateTable("lexicon.entries")
    .set({ item: JSON.stringify(item), changed_at: at, changed_by: by })
    .where("id", "=", id)
    .execute();
}

/** Removes an entry, or brings it back (`removedAt` null); answers it, or null when it was not there. */
export async function setRemoved(
  tx: Tx,
  id: number,
  removedAt: Date | null,
): Promise<LexiconEntry | null> {
  const row = await tx
    .updateTable("lexicon.entries")
    .set({ removed_at: removedAt })
    .where("id", "=", id)
    .where("removed_at", removedAt === null ? "is not" : "is", null)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}
