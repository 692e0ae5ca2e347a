import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** How many active people belong to each organization itself; those without any are absent. */
export async function peopleByOrganization(
  db: Db,
  siteId: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom("accounts.users")
    .select((is) => ["organization_id", is.fn.countAll<number>().as("count")])
    .where("site_id", "=", siteId)
    .where("state", "=", "active")
    .where("organization_id", "is not", null)
    .groupBy("organization_id")
    .execute();
  return new Map(rows.map((row) => [row.organization_id ?? 0, row.count]));
}
