import type { Selectable } from "kysely";
import type { PlainDate } from "../../kernel/dates.ts";
import type { Db, Tables } from "../../platform/database/database.ts";
import type { Lexicon, LexiconEntry, LexiconKind } from "./model.ts";
import { lexiconOf } from "./lexicon-rules.ts";
import "./tables.ts";

/** The entries that stand, oldest first; of one kind, or of all. */
export async function lexiconEntries(
  db: Db,
  kind: LexiconKind | null = null,
): Promise<readonly LexiconEntry[]> {
  let asked = db.selectFrom("lexicon.entries").selectAll().where("removed_at", "is", null);
  if (kind !== null) asked = asked.where("kind", "=", kind);
  return (await asked.orderBy("id").execute()).map(entryOf);
}

/** The number that rises with every change: one row by its key, cheap enough to be asked for every second or so. */
export async function lexiconVersion(db: Db): Promise<number> {
  const { version } = await db
    .selectFrom("lexicon.state")
    .select("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** What the office's entries mean for searches on a day. Load it anew when its version or the day has changed. */
export async function loadLexicon(db: Db, today: PlainDate): Promise<Lexicon> {
  // The version first: a change in between is then loaded once more, and never missed.
  const version = await lexiconVersion(db);
  return lexiconOf(await lexiconEntries(db), version, today);
}

export function entryOf(row: Selectable<Tables["lexicon.entries"]>): LexiconEntry {
  return { id: row.id, item: row.item, changedAt: row.changed_at, changedBy: row.changed_by };
}
