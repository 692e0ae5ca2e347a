import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** The years that some documents are counted in: of their first publication, and those that they were written in. */
export async function yearsOfDocuments(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<readonly number[]> {
  const found = await sql<{ year: number }>`
    select year::int from documents.documents
    where site_id = ${siteId} and id = any(${[...ids]}::uuid[]) and year is not null
    union
    select extract(year from written_on)::int from documents.documents
    where site_id = ${siteId} and id = any(${[...ids]}::uuid[]) and written_on is not null`.execute(
    db,
  );
  return found.rows.map((row) => row.year);
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
