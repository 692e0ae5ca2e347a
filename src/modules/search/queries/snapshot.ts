import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";

/** One state of the base that all statements of a search see. */
export type Snapshot = {
  readonly db: Db;
  /** The month of the newest entry (201811); 0 when there is none. */
  readonly newestMonth: number;
};

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
      const newest = await sql<{ month: number | null }>`
        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
          (select to_char(max(published_on), 'YYYYMM')::int from search.entries) as month`.execute(
        tx,
      );
      return work({ db: tx, newestMonth: newest.rows[0]?.month ?? 0 });
    });
}
