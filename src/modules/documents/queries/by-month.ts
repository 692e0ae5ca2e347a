import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** How many of the documents first published in a year, and not withdrawn since, came in each month, from 1 to 12. */
export async function publishedByMonth(
  db: Db,
  siteIds: readonly number[],
  year: number,
): Promise<readonly number[]> {
  const month = sql<number>`extract(month from published_on)::int`;
  const rows = await db
    .selectFrom("documents.documents")
    .select((is) => [month.as("month"), is.fn.countAll<number>().as("count")])
    .where("site_id", "in", [...siteIds])
    .where("year", "=", year)
    .where("state", "in", ["published", "archived"])
    .groupBy(month)
    .execute();
  const counts = new Map(rows.map((row) => [row.month, row.count]));
  return Array.from({ length: 12 }, (_, index) => counts.get(index + 1) ?? 0);
}
