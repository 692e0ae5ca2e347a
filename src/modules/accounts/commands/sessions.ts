import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { AccountsDeps, SessionDeps } from "../deps.ts";
import {
  actorOf,
  type Doer,
  type OpenSession,
  type SignedIn,
  type User,
  type UserId,
} from "../model.ts";
import { mayForAccount } from "../rules.ts";
import { isAlive, wantsTouch } from "../session-terms.ts";
import { tokenHash } from "../session-token.ts";
import { freshUntil, needsSecondFactor, nextStep } from "../sign-in-rules.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { byId } from "./open-session.ts";
import { placesOf } from "./places-of.ts";

/**
 * The session of a request's token, with the roles of this moment; null when it has run out, was ended, or
 * the account is disabled. Notes the use at most once a minute.
 */
export async function sessionOf(deps: SessionDeps, token: string): Promise<OpenSession | null> {
  const now = deps.clock.now();
  const session = await sessions.findSession(deps.db.read, tokenHash(token));
  if (session === null || session.user.state !== "active" || !isAlive(session, now)) return null;
  if (wantsTouch(session, now)) {
    await deps.db.transact(async (tx) => ok(await sessions.touchSession(tx, session.id, now)));
  }
  const { user } = session;
  return {
    id: session.id,
    person: signedIn(user),
    step: nextStep({
      isEnrolled: user.isEnrolled,
      isSecondFactorProven: session.secondFactorAt !== null,
      // Whoever comes in over another system does not use the password.
      mustChangePassword: user.mustChangePassword && session.method === "password",
      needsSecondFactor: needsSecondFactor(user.roles, deps.secondFactor),
    }),
    freshUntil: freshUntil(session.provedAt, now),
  };
}

/** Ends the session of a token. Ending one that is gone already is no mistake. */
export async function signOut(
  deps: Pick<AccountsDeps, "db" | "clock">,
  token: string,
): Promise<void> {
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

/** Ends sessions of the person themselves: one of them, or all but the one they are in. */
export function endOwnSessions(
  deps: Pick<AccountsDeps, "db" | "clock">,
  session: OpenSession,
  which: "others" | { readonly session: string },
): Promise<Result<number, "not-found">> {
  const { person } = session;
  return deps.db.transact(async (tx): Promise<Result<number, "not-found">> => {
    const ended = await sessions.deleteSessionsOf(
      tx,
      person.userId,
      which === "others" ? { except: session.id } : { only: which.session },
    );
    if (ended === 0 && which !== "others") return refuse("not-found");
    if (ended > 0) await noteEnding(deps, tx, person, person.userId, ended);
    return ok(ended);
  });
}

/** Ends all sessions of somebody else, and forgets the browsers they are known in. */
export function endSessionsOf(
  deps: AccountsDeps,
  doer: Doer,
  userId: UserId,
): Promise<Result<number, "not-found" | "not-allowed">> {
  return deps.db.transact(async (tx): Promise<Result<number, "not-found" | "not-allowed">> => {
    const found = await users.lockUser(tx, userId);
    if (found === null) return refuse("not-found");
    const allowed = mayForAccount(doer, "session.revoke", await placesOf(deps, tx, found.user));
    if (!allowed.ok) return allowed;
    const ended = await sessions.deleteSessionsOf(tx, userId);
    await noteEnding(deps, tx, doer, userId, ended);
    return ok(ended);
  });
}

function noteEnding(
  deps: Pick<AccountsDeps, "clock">,
  tx: Parameters<typeof record>[0],
  doer: Doer,
  userId: UserId,
  ended: number,
): Promise<void> {
  return record(tx, {
    at: deps.clock.now(),
    by: actorOf(doer),
    event: "user.sessions-ended",
    subject: userId,
    data: { sessionsEnded: ended },
  });
}

/** What is said of a user once they are signed in. */
export function signedIn(user: User): SignedIn {
  return {
    userId: user.id,
    name: user.displayName,
    username: user.username,
    organizationId: user.organizationId,
    roles: user.roles,
  };
}
