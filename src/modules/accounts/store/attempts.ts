import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Removes attempts that no longer count. */
export async function sweepAttempts(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("accounts.password_attempts").where("last_at", "<", before).execute();
}

/**
 * Counts an attempt before the password is looked at, in one statement, so that many at once cannot slip
 * through. Answers false, and counts nothing, when `most` have been made since `forgottenBefore`.
 */
export async function reserveAttempt(
  tx: Tx,
  key: string,
  now: Date,
  forgottenBefore: Date,
  most: number,
): Promise<boolean> {
  const counted = await sql<{ attempts: number }>`
    insert into accounts.password_attempts as a (key, attempts, last_at) values (${key}, 1, ${now})
    on conflict (key) do update
      set attempts = case when a.last_at < ${forgottenBefore} then 1 else a.attempts + 1 end,
          last_at = excluded.last_at
      where a.last_at < ${forgottenBefore} or a.attempts < ${most}
    returning attempts`.execute(tx);
  return counted.rows.length > 0;
}

export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom("accounts.password_attempts").where("key", "=", key).execute();
}

/** How many attempts stand under a key, and have not been forgotten. */
export async function attemptsUnder(db: Db, key: string, forgottenBefore: Date): Promise<number> {
  const row = await db
    .selectFrom("accounts.password_attempts")
    .select("attempts")
    .where("key", "=", key)
    .where("last_at", ">=", forgottenBefore)
    .executeTakeFirst();
  return row?.attempts ?? 0;
}
