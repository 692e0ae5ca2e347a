import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** By document, what the reviewer wrote who sent it back last. */
export async function lastReturns(
  db: Db,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("reviews.steps")
    .distinctOn("document_id")
    .select(["document_id", "opinion"])
    .where("document_id", "in", [...documentIds])
    .where("decision", "=", "returned")
    .orderBy("document_id")
    .orderBy("at", "desc")
    .execute();
  return new Map(rows.flatMap((row) => (row.opinion ? [[row.document_id, row.opinion]] : [])));
}
