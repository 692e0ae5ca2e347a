import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { DocumentRow } from "../contract.ts";
import { LISTED, toListed } from "./listed.ts";
import { matchesNothing, narrowed, resolveFilter, type AskedFilter } from "./filtered.ts";

/** How many documents a filter finds, exactly, over the sites of a group; `within` as in the list. */
export async function countDocuments(
  db: Db,
  groupId: number,
  filter: AskedFilter,
  within: readonly number[] | null = null,
): Promise<number> {
  const resolved = await resolveFilter(db, groupId, filter, within);
  if (matchesNothing(resolved)) return 0;
  const row = await narrowed(db.selectFrom("documents.documents"), resolved)
    .select((is) => is.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}

export type DocumentPage = {
  readonly rows: readonly DocumentRow[];
  /** Pass it as `after` for the next page; null on the last one. */
  readonly next: string | null;
};

/**
 * One page of a filter's documents, the last changed first. `after` is the `next` of the page before; text
 * that is no such mark starts from the beginning. `within` are the organizations whose documents may be read;
 * null is all.
 */
export async function listDocuments(
  db: Db,
  groupId: number,
  filter: AskedFilter,
  page: {
    readonly after?: string | undefined;
    readonly limit: number;
    readonly within?: readonly number[] | null;
  },
): Promise<DocumentPage> {
  const resolved = await resolveFilter(db, groupId, filter, page.within ?? null);
  if (matchesNothing(resolved)) return { rows: [], next: null };
  const mark = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(page.after ?? "");
  let query = narrowed(db.selectFrom("documents.documents"), resolved)
    .select(LISTED)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(page.limit + 1);
  if (mark?.[1] !== undefined && mark[2] !== undefined) {
    const at = new Date(Number(mark[1]));
    query = query.where(sql<boolean>`(updated_at, id) < (${at}, ${mark[2]}::uuid)`);
  }
  const found = await query.execute();
  const rows = found.slice(0, page.limit).map(toListed);
  const last = rows.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { rows, next: more ? `${last.updatedAt.getTime()}_${last.id}` : null };
}
