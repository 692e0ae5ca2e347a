import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Which of these numbers a site has given to a request already. */
export async function numbersTaken(
  db: Db,
  siteId: number,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom("requests.cases")
    .select("number")
    .where("site_id", "=", siteId)
    .where("number", "in", numbers)
    .execute();
  return new Set(rows.map((row) => row.number));
}

/** Lets a year's numbers go on after one that came from elsewhere. */
export async function goOnAfter(
  tx: Tx,
  siteId: number,
  year: number,
  serial: number,
): Promise<void> {
  await tx
    .insertInto("requests.numbers")
    .values({ site_id: siteId, year, last: serial })
    .onConflict((conflict) =>
      conflict
        .columns(["site_id", "year"])
        .doUpdateSet({ last: sql`greatest(requests.numbers.last, excluded.last)` }),
    )
    .execute();
}
