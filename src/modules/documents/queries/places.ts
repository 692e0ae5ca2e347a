import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** How many published documents of a column were first published before a day. */
export async function publishedBefore(
  db: Db,
  siteId: number,
  columnId: number,
  day: string,
): Promise<number> {
  const row = await db
    .selectFrom("documents.documents")
    .select((is) => is.fn.countAll<number>().as("n"))
    .where("site_id", "=", siteId)
    .where("column_id", "=", columnId)
    .where("state", "=", "published")
    .where("published_on", "<", day)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** The keys of documents that are related to some, in either direction: their pages name them. */
export async function relatedKeys(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("documents.relations")
    .select(["from_id", "to_id"])
    .where("site_id", "=", siteId)
    .where((where) => where.or([where("from_id", "in", [...ids]), where("to_id", "in", [...ids])]))
    .execute();
  return [...new Set(rows.flatMap((row) => [row.from_id, row.to_id]))];
}
