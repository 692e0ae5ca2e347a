import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** How many published documents each organization answers for itself, on some sites; those without any are absent. */
export async function publishedByOrganization(
  db: Db,
  siteIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom("documents.documents")
    .select((is) => ["organization_id", is.fn.countAll<number>().as("count")])
    .where("site_id", "in", [...siteIds])
    .where("state", "=", "published")
    .groupBy("organization_id")
    .execute();
  return new Map(rows.map((row) => [row.organization_id, row.count]));
}
