import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Database } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { AccountsDeps } from "../deps.ts";
import type { SignedIn, User, UserId } from "../model.ts";
import { provesPassword } from "../password-hash.ts";
import { isAlive, LONGEST_SESSION, wantsTouch } from "../session-terms.ts";
import { newToken, tokenHash } from "../session-token.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { attemptKey, MOST_ATTEMPTS, PAUSE } from "../throttle.ts";
import { usernameKey } from "../usernames.ts";

export type SignInRefusal = "wrong-credentials" | "disabled" | "too-many-attempts";

export type SignInAsk = {
  readonly username: string;
  readonly password: string;
  /** Where the attempt comes from: the visitor's network address. */
  readonly address: string;
};

/** What the browser keeps, and until when at most. */
export type OpenedSession = {
  readonly token: string;
  readonly expiresAt: Date;
  readonly user: SignedIn;
  readonly failedBefore: number;
};

type Deps = Pick<AccountsDeps, "db" | "clock">;

// The log is never changed, so it knows people who come and go by their id alone.
const byId = (userId: UserId): Actor => ({ kind: "user", userId, name: "" });
const byNobody: Actor = { kind: "system", name: "sign-in" };

/**
 * Opens a session for whoever proves a password. An unknown name is refused like a wrong password, after the
 * same time; that an account is disabled is told only to those who know its password.
 */
export async function signIn(
  deps: Deps,
  ask: SignInAsk,
): Promise<Result<OpenedSession, SignInRefusal>> {
  const key = attemptKey(ask.username, ask.address);
  const admitted = await admitAttempt(deps, key);
  if (!admitted.ok) return admitted;

  const found = await users.findByName(deps.db.read, usernameKey(ask.username));
  const proven = await provesPassword(found?.passwordHash ?? null, ask.password);
  if (found === null || !proven) return refused(deps, found?.user ?? null, "wrong-credentials");
  if (found.user.state === "disabled") return refused(deps, found.user, "disabled");

  return deps.db.transact(async (tx): Promise<Result<OpenedSession, SignInRefusal>> => {
    const still = await users.lockUser(tx, found.user.id);
    // Meanwhile the account was disabled or got another password.
    if (still?.user.state !== "active") return refuse("disabled");
    if (still.passwordHash !== found.passwordHash) return refuse("wrong-credentials");

    const now = deps.clock.now();
    const token = newToken();
    const expiresAt = new Date(now.getTime() + LONGEST_SESSION);
    const userId = still.user.id;
    await sessions.sweep(tx, now, new Date(now.getTime() - PAUSE));
    await sessions.forgetAttempts(tx, key);
    await sessions.insertSession(tx, {
      id: newId(now.getTime()),
      userId,
      tokenHash: tokenHash(token),
      now,
      expiresAt,
    });
    await users.updateUser(tx, userId, { failed_sign_ins: 0, last_signed_in_at: now });
    await record(tx, {
      at: now,
      by: byId(userId),
      event: "user.signed-in",
      subject: userId,
      data: {},
    });
    return ok({
      token,
      expiresAt,
      user: signedIn(still.user),
      failedBefore: still.user.failedSignIns,
    });
  });
}

/** Counts an attempt to prove a password, or refuses it when there were too many. */
export async function admitAttempt(
  deps: Deps,
  key: string,
): Promise<Result<true, "too-many-attempts">> {
  return deps.db.transact(async (tx) => {
    const now = deps.clock.now();
    const since = new Date(now.getTime() - PAUSE);
    const admitted = await sessions.reserveAttempt(tx, key, now, since, MOST_ATTEMPTS);
    return admitted ? ok(true as const) : refuse("too-many-attempts");
  });
}

async function refused(
  deps: Deps,
  user: User | null,
  refusal: "wrong-credentials" | "disabled",
): Promise<Result<never, SignInRefusal>> {
  await deps.db.transact(async (tx) => {
    if (user !== null) await users.countFailedSignIn(tx, user.id);
    await record(tx, {
      at: deps.clock.now(),
      by: byNobody,
      event: "user.sign-in-failed",
      subject: user?.id ?? "unknown-user",
      data: { refusal },
    });
    return ok(true);
  });
  return refuse(refusal);
}

/** Ends the session of a token. Ending one that is gone already is no mistake. */
export async function signOut(deps: Deps, token: string): Promise<void> {
  await deps.db.transact(async (tx) => {
    const userId = await sessions.deleteSession(tx, tokenHash(token));
    if (userId !== null) {
      await record(tx, {
        at: deps.clock.now(),
        by: byId(userId),
        event: "user.signed-out",
        subject: userId,
        data: {},
      });
    }
    return ok(true);
  });
}

/**
 * Who the token of a request belongs to, with the roles of this moment; null when the session has run out,
 * was ended, or the account is disabled. Notes the use at most once a minute.
 */
export async function sessionOf(
  database: Database,
  token: string,
  now: Date,
): Promise<SignedIn | null> {
  const session = await sessions.findSession(database.read, tokenHash(token));
  if (session === null || session.user.state !== "active" || !isAlive(session, now)) return null;
  if (wantsTouch(session, now)) {
    await database.transact(async (tx) => ok(await sessions.touchSession(tx, session.id, now)));
  }
  return signedIn(session.user);
}

function signedIn(user: User): SignedIn {
  return {
    userId: user.id,
    name: user.displayName,
    username: user.username,
    organizationId: user.organizationId,
    roles: user.roles,
  };
}
