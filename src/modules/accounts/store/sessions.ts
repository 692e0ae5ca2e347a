import type { Db, Tx } from "../../../platform/database/database.ts";
import type { SignInMethod, User, UserId } from "../model.ts";
import type { SessionTimes } from "../session-terms.ts";
import { selectUsers, toUser } from "./users.ts";
import "../tables.ts";

export type Session = SessionTimes & {
  readonly id: string;
  readonly user: User;
  readonly method: SignInMethod;
  readonly provedAt: Date;
  readonly secondFactorAt: Date | null;
};

/** A session as its owner sees it in a list. */
export type ListedSession = {
  readonly id: string;
  readonly device: string;
  readonly network: string;
  readonly since: Date;
  readonly seen: Date;
};

export async function insertSession(
  tx: Tx,
  session: {
    readonly id: string;
    readonly userId: UserId;
    readonly tokenHash: string;
    readonly now: Date;
    readonly expiresAt: Date;
    readonly method: SignInMethod;
    readonly provedAt: Date;
    readonly secondFactorAt: Date | null;
    readonly device: string;
    readonly network: string;
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
      method: session.method,
      proved_at: session.provedAt,
      second_factor_at: session.secondFactorAt,
      device: session.device,
      network: session.network,
    })
    .execute();
}

export async function findSession(db: Db, tokenHash: string): Promise<Session | null> {
  const row = await selectUsers(db)
    .innerJoin("accounts.sessions as s", "s.user_id", "u.id")
    .select([
      "s.id as session_id",
      "s.seen_at",
      "s.expires_at",
      "s.method",
      "s.proved_at",
      "s.second_factor_at",
    ])
    .where("s.token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.session_id,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    method: row.method,
    provedAt: row.proved_at,
    secondFactorAt: row.second_factor_at,
    user: toUser(row),
  };
}

/** Notes a proof of password, or of the second factor, in a session. */
export async function noteProof(
  tx: Tx,
  id: string,
  now: Date,
  kind: "password" | "second-factor",
): Promise<void> {
  await tx
    .updateTable("accounts.sessions")
    .set({ proved_at: now, ...(kind === "second-factor" ? { second_factor_at: now } : {}) })
    .where("id", "=", id)
    .execute();
}

/** A user's sessions that have not run out, the last used first. */
export async function sessionsOf(
  db: Db,
  userId: UserId,
  now: Date,
  unusedSince: Date,
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom("accounts.sessions")
    .select(["id", "device", "network", "created_at", "seen_at"])
    .where("user_id", "=", userId)
    .where("expires_at", ">", now)
    .where("seen_at", ">", unusedSince)
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map(({ created_at, seen_at, ...row }) => ({
    ...row,
    since: created_at,
    seen: seen_at,
  }));
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

/** Ends a user's sessions: all, all but one, or one alone; answers how many. */
export async function deleteSessionsOf(
  tx: Tx,
  userId: UserId,
  which: { readonly except?: string; readonly only?: string } = {},
): Promise<number> {
  let deletion = tx.deleteFrom("accounts.sessions").where("user_id", "=", userId);
  if (which.except !== undefined) deletion = deletion.where("id", "<>", which.except);
  if (which.only !== undefined) deletion = deletion.where("id", "=", which.only);
  const result = await deletion.executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Removes sessions that have run out. */
export async function sweepSessions(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("accounts.sessions").where("expires_at", "<=", now).execute();
}
