import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { User, UserId } from "../model.ts";
import type { SessionTimes } from "../session-terms.ts";
import { selectUsers, toUser } from "./users.ts";
import "../tables.ts";

export type Session = SessionTimes & { readonly id: string; readonly user: User };

export async function insertSession(
  tx: Tx,
  session: {
    readonly id: string;
    readonly userId: UserId;
    readonly tokenHash: string;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto("accounts.sessions")
    .values({
      id: session.id,
      user_id: session.userId,
      token_hash: session.tokenHash,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function findSession(db: Db, tokenHash: string): Promise<Session | null> {
  const row = await selectUsers(db)
    .innerJoin("accounts.sessions as s", "s.user_id", "u.id")
    .select(["s.id as session_id", "s.seen_at", "s.expires_at"])
    .where("s.token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.session_id, seenAt: row.seen_at, expiresAt: row.expires_at, user: toUser(row) };
}

/** Notes a use; of two at once the later instant stays. */
export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("accounts.sessions")
    .set({ seen_at: now })
    .where("id", "=", id)
    .where("seen_at", "<", now)
    .execute();
}

/** Ends the session of a token; answers whose it was, null when there is none. */
export async function deleteSession(tx: Tx, tokenHash: string): Promise<UserId | null> {
  const row = await tx
    .deleteFrom("accounts.sessions")
    .where("token_hash", "=", tokenHash)
    .returning("user_id")
    .executeTakeFirst();
  return row === undefined ? null : (row.user_id as UserId);
}

/** Ends a user's sessions, but for the one of the token hash given; answers how many. */
export async function deleteSessionsOf(
  tx: Tx,
  userId: UserId,
  exceptTokenHash: string | null,
): Promise<number> {
  let deletion = tx.deleteFrom("accounts.sessions").where("user_id", "=", userId);
  if (exceptTokenHash !== null) deletion = deletion.where("token_hash", "<>", exceptTokenHash);
  const result = await deletion.executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Removes sessions that have run out, and attempts that no longer count. */
export async function sweep(tx: Tx, now: Date, attemptsBefore: Date): Promise<void> {
  await tx.deleteFrom("accounts.sessions").where("expires_at", "<=", now).execute();
  await tx.deleteFrom("accounts.password_attempts").where("last_at", "<", attemptsBefore).execute();
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
