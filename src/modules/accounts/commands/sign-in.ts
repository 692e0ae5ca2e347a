import { setTimeout as wait } from "node:timers/promises";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { AccountsDeps } from "../deps.ts";
import type { SignedIn, User, UserId } from "../model.ts";
import { provesPassword } from "../password-hash.ts";
import { KNOWN_DEVICE } from "../session-terms.ts";
import { tokenHash } from "../session-token.ts";
import { forgetAttempts } from "../store/attempts.ts";
import { isKnownDevice } from "../store/devices.ts";
import * as users from "../store/users.ts";
import { attemptKey } from "../throttle.ts";
import { usernameKey } from "../usernames.ts";
import { admitAttempt, delayFor, noteFailure } from "./attempts.ts";
import { openSession } from "./open-session.ts";
import { signedIn } from "./sessions.ts";

export type SignInRefusal = "wrong-credentials" | "disabled" | "too-many-attempts";

export type SignInAsk = {
  readonly username: string;
  readonly password: string;
  /** Where the attempt comes from: the visitor's network address. */
  readonly address: string;
  /** The browser's header User-Agent. */
  readonly agent?: string | undefined;
  /** The token by which the browser is known, if it says one. */
  readonly device?: string | undefined;
};

/** What the browser keeps, and until when at most. */
export type OpenedSession = {
  readonly token: string;
  readonly expiresAt: Date;
  readonly user: SignedIn;
  readonly failedBefore: number;
};

type Deps = Pick<AccountsDeps, "db" | "clock">;

const byNobody: Actor = { kind: "system", name: "sign-in" };
const NOBODY = "00000000-0000-0000-0000-000000000000" as UserId;

/**
 * Opens a session for whoever proves a password; what else they have to do is asked of the session. An
 * unknown name is refused like a wrong password, after the same time; that an account is disabled is told
 * only to those who know its password. Strangers who guess make further guesses slow, but not for a browser
 * in which the person has signed in before.
 */
export async function signIn(
  deps: Deps,
  ask: SignInAsk,
): Promise<Result<OpenedSession, SignInRefusal>> {
  const found = await users.findByName(deps.db.read, usernameKey(ask.username));
  const isKnown = await knowsDevice(deps, found?.user.id ?? NOBODY, ask.device);
  const where = isKnown ? `device ${ask.device ?? ""}` : ask.address;
  const key = attemptKey(ask.username, where);
  const admitted = await admitAttempt(deps, key);
  if (!admitted.ok) return admitted;
  if (!isKnown) await wait(await delayFor(deps, ask.username));

  const proven = await provesPassword(found?.passwordHash ?? null, ask.password);
  if (found === null || !proven) {
    await noteFailure(deps, ask.username);
    return refused(deps, found?.user ?? null, "wrong-credentials");
  }
  if (found.user.state === "disabled") return refused(deps, found.user, "disabled");

  return deps.db.transact(async (tx): Promise<Result<OpenedSession, SignInRefusal>> => {
    const still = await users.lockUser(tx, found.user.id);
    // Meanwhile the account was disabled or got another password.
    if (still?.user.state !== "active") return refuse("disabled");
    if (still.passwordHash !== found.passwordHash) return refuse("wrong-credentials");
    await forgetAttempts(tx, key);
    const opened = await openSession(deps, tx, still.user, {
      method: "password",
      provedAt: deps.clock.now(),
      secondFactorAt: null,
      address: ask.address,
      agent: ask.agent,
    });
    return ok({
      ...opened,
      user: signedIn(still.user),
      failedBefore: still.user.failedSignIns,
    });
  });
}

async function knowsDevice(
  deps: Deps,
  userId: UserId,
  device: string | undefined,
): Promise<boolean> {
  if (device === undefined || device === "") return false;
  const since = new Date(deps.clock.now().getTime() - KNOWN_DEVICE);
  return isKnownDevice(deps.db.read, userId, tokenHash(device), since);
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
