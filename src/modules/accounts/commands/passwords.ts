import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { AccountsDeps } from "../deps.ts";
import { actorOf, type Doer, type OpenSession, type UserId } from "../model.ts";
import { hashPassword, provesPassword } from "../password-hash.ts";
import { checkPassword, type PasswordRefusal } from "../passwords.ts";
import { userById } from "../queries/users.ts";
import { mayForAccount } from "../rules.ts";
import { forgetAttempts } from "../store/attempts.ts";
import { forgetDevices } from "../store/devices.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { attemptKey } from "../throttle.ts";
import { usernameKey } from "../usernames.ts";
import { admitAttempt } from "./attempts.ts";
import { placesOf } from "./places-of.ts";

type Changed = Result<
  true,
  PasswordRefusal | "not-found" | "wrong-credentials" | "too-many-attempts"
>;

type Reset = Result<true, PasswordRefusal | "not-found" | "not-allowed" | "own-account">;

/** Gives the signed-in person a new password, on proof of the current one, and ends their other sessions. */
export async function changePassword(
  deps: Pick<AccountsDeps, "db" | "clock">,
  session: OpenSession,
  ask: { readonly current: string; readonly next: string },
): Promise<Changed> {
  const { person } = session;
  const fit = checkPassword(ask.next, person.username);
  if (!fit.ok) return fit;
  // Somebody at a machine left alone must not be able to guess on.
  const key = attemptKey(person.username, "change-password");
  const admitted = await admitAttempt(deps, key);
  if (!admitted.ok) return admitted;
  const found = await users.findByName(deps.db.read, usernameKey(person.username));
  if (found === null) return refuse("not-found");
  if (!(await provesPassword(found.passwordHash, ask.current))) return refuse("wrong-credentials");
  const hash = await hashPassword(ask.next);

  return deps.db.transact(async (tx): Promise<Changed> => {
    const still = await users.lockUser(tx, person.userId);
    if (still === null) return refuse("not-found");
    if (still.passwordHash !== found.passwordHash) return refuse("wrong-credentials");
    await forgetAttempts(tx, key);
    await replace(deps, tx, person, person.userId, { hash, kept: session.id });
    return ok(true);
  });
}

type Chosen = Result<true, PasswordRefusal | "not-found" | "password-unchanged">;

/** The person's own password in place of one that they were given, in the session that it opened. */
export async function chooseNewPassword(
  deps: Pick<AccountsDeps, "db" | "clock">,
  session: OpenSession,
  next: string,
): Promise<Chosen> {
  const { person } = session;
  const fit = checkPassword(next, person.username);
  if (!fit.ok) return fit;
  const found = await users.findByName(deps.db.read, usernameKey(person.username));
  if (found === null || session.step !== "new-password") return refuse("not-found");
  if (await provesPassword(found.passwordHash, next)) return refuse("password-unchanged");
  const hash = await hashPassword(next);
  return deps.db.transact(async (tx): Promise<Chosen> => {
    const still = await users.lockUser(tx, person.userId);
    if (still?.passwordHash !== found.passwordHash) return refuse("not-found");
    await replace(deps, tx, person, person.userId, { hash, kept: session.id });
    return ok(true);
  });
}

/**
 * Gives somebody else's account a new password in place of one that was forgotten, and ends all its sessions.
 * With `isOneTime` they replace it at the next sign-in.
 */
export async function resetPassword(
  deps: AccountsDeps,
  doer: Doer,
  ask: { readonly userId: UserId; readonly next: string; readonly isOneTime?: boolean },
): Promise<Reset> {
  const named = await userById(deps.db.read, ask.userId);
  if (named === null) return refuse("not-found");
  const fit = checkPassword(ask.next, named.username);
  const hash = fit.ok ? await hashPassword(ask.next) : "";

  return deps.db.transact(async (tx): Promise<Reset> => {
    const found = await users.lockUser(tx, ask.userId);
    if (found === null) return refuse("not-found");
    const places = await placesOf(deps, tx, found.user);
    const allowed = mayForAccount(doer, "account.reset-password", places);
    if (!allowed.ok) return allowed;
    if (!("kind" in doer) && doer.userId === ask.userId) return refuse("own-account");
    if (!fit.ok) return fit;
    await forgetDevices(tx, ask.userId);
    await replace(deps, tx, doer, ask.userId, { hash, isOneTime: ask.isOneTime === true });
    return ok(true);
  });
}

async function replace(
  deps: Pick<AccountsDeps, "clock">,
  tx: Tx,
  doer: Doer,
  userId: UserId,
  how: { readonly hash: string; readonly kept?: string; readonly isOneTime?: boolean },
): Promise<void> {
  const now = deps.clock.now();
  const isOneTime = how.isOneTime === true;
  await users.updateUser(tx, userId, {
    password_hash: how.hash,
    must_change_password: isOneTime,
    updated_at: now,
  });
  const ended = await sessions.deleteSessionsOf(
    tx,
    userId,
    how.kept === undefined ? {} : { except: how.kept },
  );
  await record(tx, {
    at: now,
    by: actorOf(doer),
    event: "user.password-changed",
    subject: userId,
    data: { isOneTime, sessionsEnded: ended },
  });
}
