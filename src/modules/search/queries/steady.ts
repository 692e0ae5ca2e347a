import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";

/**
 * Runs search statements on one connection that walks no table: the planner's sums leave out that reading
 * vectors means unpacking them, and on small tables it would read them all.
 */
export function steady<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`set enable_seqscan = off`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`reset enable_seqscan`.execute(connection);
    }
  });
}
