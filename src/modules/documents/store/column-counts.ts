import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/**
 * Folds what was added to the counts of columns since the last time into their base, in one statement: readers see
 * it before or after, and several at once share the rows. Called now and then, and after bulk work.
 */
export async function foldColumnCounts(db: Db): Promise<void> {
  await sql`
    with taken as (
      delete from documents.column_count_changes returning site_id, column_id, delta
    )
    insert into documents.column_counts as held (site_id, column_id, published)
    select site_id, column_id, sum(delta) from taken
    group by site_id, column_id order by site_id, column_id
    on conflict (site_id, column_id) do update set published = held.published + excluded.published`.execute(
    db,
  );
}
