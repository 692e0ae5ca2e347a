import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/**
 * How many published documents each column of a site holds itself; columns without any are absent. Kept by the
 * database with each change, so that reading costs the same however many documents there are.
 */
export async function columnCounts(db: Db, siteId: number): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ column_id: number; published: number }>`
    select column_id, sum(n)::bigint as published
    from (
      select column_id, published as n from documents.column_counts where site_id = ${siteId}
      union all
      select column_id, delta from documents.column_count_changes where site_id = ${siteId}
    ) as kept
    group by column_id having sum(n) <> 0`.execute(db);
  return new Map(rows.map((row) => [row.column_id, row.published]));
}
