import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";

/** One state of the base that all statements of a search see, and the month it is (201811). */
export type Snapshot = { readonly db: Db; readonly thisMonth: number };

/**
 * Runs search statements in one read-only transaction, so that what is counted is what is listed. No table is
 * walked in it: the planner's sums leave out that reading vectors means unpacking them, and on small tables it
 * would read them all. Nor is any statement compiled, which takes longer than running it.
 */
export function inSnapshot<T>(db: Db, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      const found = await sql<{ this_month: number }>`
        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
          to_char(now() at time zone 'Asia/Shanghai', 'YYYYMM')::int as this_month`.execute(tx);
      return work({ db: tx, thisMonth: found.rows[0]?.this_month ?? 0 });
    });
}
