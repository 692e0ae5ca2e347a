import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { AccountsDeps } from "../deps.ts";
import { actorOf, type Doer, type SignedIn, type UserId } from "../model.ts";
import { hashPassword, provesPassword } from "../password-hash.ts";
import { checkPassword, type PasswordRefusal } from "../passwords.ts";
import { userById } from "../queries.ts";
import { mayAdminister } from "../rules.ts";
import { tokenHash } from "../session-token.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { attemptKey } from "../throttle.ts";
import { usernameKey } from "../usernames.ts";
import { admitAttempt } from "./sign-in.ts";
import { placesOf } from "./users.ts";

type Changed = Result<
  true,
  PasswordRefusal | "not-found" | "wrong-credentials" | "too-many-attempts"
>;

type Reset = Result<true, PasswordRefusal | "not-found" | "not-allowed">;

/**
 * Gives the signed-in person a new password, on proof of the current one, and ends their other sessions:
 * `token` is the session that stays.
 */
export async function changePassword(
  deps: Pick<AccountsDeps, "db" | "clock">,
  person: SignedIn,
  ask: { readonly current: string; readonly next: string; readonly token: string },
): Promise<Changed> {
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
    await sessions.forgetAttempts(tx, key);
    await replace(deps, tx, person, person.userId, hash, tokenHash(ask.token));
    return ok(true);
  });
}

/** Gives an account a new password in place of one that was forgotten, and ends all its sessions. */
export async function resetPassword(
  deps: AccountsDeps,
  doer: Doer,
  ask: { readonly userId: UserId; readonly next: string },
): Promise<Reset> {
  const named = await userById(deps.db.read, ask.userId);
  if (named === null) return refuse("not-found");
  const fit = checkPassword(ask.next, named.username);
  const hash = fit.ok ? await hashPassword(ask.next) : "";

  return deps.db.transact(async (tx): Promise<Reset> => {
    const found = await users.lockUser(tx, ask.userId);
    if (found === null) return refuse("not-found");
    const allowed = mayAdminister(doer, await placesOf(deps, tx, found.user));
    if (!allowed.ok) return allowed;
    if (!fit.ok) return fit;
    await replace(deps, tx, doer, ask.userId, hash, null);
    return ok(true);
  });
}

async function replace(
  deps: Pick<AccountsDeps, "clock">,
  tx: Tx,
  doer: Doer,
  userId: UserId,
  hash: string,
  keptTokenHash: string | null,
): Promise<void> {
  const now = deps.clock.now();
  await users.updateUser(tx, userId, { password_hash: hash, updated_at: now });
  const ended = await sessions.deleteSessionsOf(tx, userId, keptTokenHash);
  await record(tx, {
    at: now,
    by: actorOf(doer),
    event: "user.password-changed",
    subject: userId,
    data: { sessionsEnded: ended },
  });
}
