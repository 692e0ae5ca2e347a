import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import { columnLexeme, isInForce, validityLexeme } from "./lexemes.ts";
import type { SearchEntry } from "./model.ts";
import { deleteRows, insertRows } from "./store/rows.ts";
import { joinWriters, noteChanges } from "./store/writers.ts";
import "./tables.ts";

/**
 * Puts entries into the search, each with its vector (from vectorOf or a segmenter), in the transaction of
 * what is published. An entry that is there already is replaced; of two with the same id the last one stays.
 */
export async function putEntries(
  tx: Tx,
  given: readonly SearchEntry[],
  vectors: readonly string[],
): Promise<void> {
  if (given.length !== vectors.length)
    throw new Error(`${given.length} entries with ${vectors.length} vectors`);
  if (given.length === 0) return;
  const last = new Map(
    given.map((entry, at) => [entry.id, { entry, vector: vectors[at] ?? "" }] as const),
  );
  const ids = [...last.keys()];
  await joinWriters(tx, ids);
  await deleteRows(tx, "search", ids);
  await insertRows(tx, "search", [...last.values()]);
}

/** Takes entries out of the search: from the commit on, nobody finds them. */
export async function removeEntries(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await joinWriters(tx, ids);
  await deleteRows(tx, "search", ids);
}

/** Says of an entry whether it is in force, as of now; nothing when it is not in the search. */
export async function setValidity(tx: Tx, id: string, validity: string): Promise<void> {
  await joinWriters(tx, [id]);
  await sql`update search.entries set validity = ${validity} where id = ${id}`.execute(tx);
  await sql`
    update search.vectors set validity = ${isInForce(validity) ? 1 : 0},
      tsv = ts_delete(tsv, array['v:0', 'v:1']) || ${`'${validityLexeme(validity)}'`}::tsvector
    where id = ${id}`.execute(tx);
}

/**
 * Says of all entries of some columns what is above these now, in the transaction of the move: filters and
 * counts by column follow at once.
 */
export async function moveInSearch(
  tx: Tx,
  moved: readonly {
    readonly columnId: number;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[],
): Promise<void> {
  await joinWriters(tx, []);
  for (const { columnId, before, after } of moved) {
    const gone = before.filter((id) => !after.includes(id)).map(columnLexeme);
    const come = after.filter((id) => !before.includes(id)).map((id) => `'${columnLexeme(id)}'`);
    const moving = await sql<{ id: string }>`
      update search.vectors set column_trail = ${[...after]}::int[],
        tsv = ts_delete(tsv, ${gone}::text[]) || ${come.join(" ")}::tsvector
      where tsv @@ ${`'${columnLexeme(columnId)}'`}::tsquery and column_id = ${columnId}
      returning id`.execute(tx);
    await noteChanges(
      tx,
      moving.rows.map((row) => row.id),
    );
  }
}
