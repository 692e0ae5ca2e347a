import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { AccountsDeps, SecondFactorDeps } from "../deps.ts";
import { newRecoveryCodes, recoveryCodeIn } from "../drawn-codes.ts";
import { actorOf, type Doer, type OpenSession, type UserId } from "../model.ts";
import { mayForAccount } from "../rules.ts";
import { needsSecondFactor } from "../sign-in-rules.ts";
import * as factors from "../store/second-factors.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { attemptKey } from "../throttle.ts";
import { acceptedStep, newSecret, otpAddress } from "../totp.ts";
import { admitAttempt } from "./attempts.ts";
import { placesOf } from "./places-of.ts";

type Codes = { readonly recoveryCodes: readonly string[] };

/** Makes a secret for somebody who has no second factor yet. It counts once a code of it was given. */
export function beginEnrolment(
  deps: SecondFactorDeps,
  session: OpenSession,
): Promise<
  Result<
    { readonly secret: string; readonly address: string },
    "already-enrolled" | "needs-fresh-proof"
  >
> {
  const { person } = session;
  return deps.db.transact(async (tx) => {
    if (session.freshUntil === null) return refuse("needs-fresh-proof");
    const known = await factors.lockSecondFactor(tx, person.userId);
    if (known !== null && known.enrolledAt !== null) return refuse("already-enrolled");
    const secret = newSecret();
    await factors.beginSecondFactor(tx, person.userId, deps.sealer.seal(secret, person.userId));
    return ok({ secret, address: otpAddress(secret, person.username) });
  });
}

/** Takes the second factor into use on its first code. Answers recovery codes, which are never shown again. */
export async function confirmEnrolment(
  deps: SecondFactorDeps,
  session: OpenSession,
  code: string,
): Promise<Result<Codes, "already-enrolled" | "not-begun" | "wrong-code" | "too-many-attempts">> {
  const { userId, username } = session.person;
  const admitted = await admitAttempt(deps, attemptKey(username, "enrolment"));
  if (!admitted.ok) return admitted;
  return deps.db.transact(
    async (tx): Promise<Result<Codes, "already-enrolled" | "not-begun" | "wrong-code">> => {
      const now = deps.clock.now();
      const begun = await factors.lockSecondFactor(tx, userId);
      if (begun === null) return refuse("not-begun");
      if (begun.enrolledAt !== null) return refuse("already-enrolled");
      const secret = deps.sealer.open(begun.secret, userId);
      if (secret === null) return refuse("not-begun");
      const step = acceptedStep(secret, code, now, 0);
      if (step === null) return refuse("wrong-code");
      await factors.updateSecondFactor(tx, userId, { enrolled_at: now, last_step: step });
      await sessions.noteProof(tx, session.id, now, "second-factor");
      const recoveryCodes = await giveRecoveryCodes(deps, tx, userId);
      await noteFactor(deps, tx, session.person, userId, "enrolled");
      return ok({ recoveryCodes });
    },
  );
}

/** New recovery codes in place of all earlier ones. */
export function renewRecoveryCodes(
  deps: SecondFactorDeps,
  session: OpenSession,
): Promise<Result<Codes, "not-enrolled" | "needs-fresh-proof">> {
  const { person } = session;
  return deps.db.transact(async (tx) => {
    if (session.freshUntil === null) return refuse("needs-fresh-proof");
    const known = await factors.lockSecondFactor(tx, person.userId);
    if (known === null || known.enrolledAt === null) return refuse("not-enrolled");
    const recoveryCodes = await giveRecoveryCodes(deps, tx, person.userId);
    await noteFactor(deps, tx, person, person.userId, "recovery-codes-renewed");
    return ok({ recoveryCodes });
  });
}

/** Takes one's own second factor off. Refused to those who need one. */
export function removeOwnSecondFactor(
  deps: SecondFactorDeps,
  session: OpenSession,
): Promise<Result<true, "not-enrolled" | "needs-fresh-proof" | "second-factor-required">> {
  const { person } = session;
  return deps.db.transact(async (tx) => {
    if (session.freshUntil === null) return refuse("needs-fresh-proof");
    if (needsSecondFactor(person.roles, deps.secondFactor)) return refuse("second-factor-required");
    if (!(await factors.deleteSecondFactor(tx, person.userId))) return refuse("not-enrolled");
    await noteFactor(deps, tx, person, person.userId, "removed");
    return ok(true as const);
  });
}

type ResetRefusal = "not-found" | "not-allowed" | "own-account" | "not-enrolled";

/** Takes a lost second factor off somebody else's account, and ends their sessions. */
export function resetSecondFactor(
  deps: AccountsDeps,
  doer: Doer,
  userId: UserId,
): Promise<Result<true, ResetRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, ResetRefusal>> => {
    const found = await users.lockUser(tx, userId);
    if (found === null) return refuse("not-found");
    const places = await placesOf(deps, tx, found.user);
    const allowed = mayForAccount(doer, "account.reset-second-factor", places);
    if (!allowed.ok) return allowed;
    if (!("kind" in doer) && doer.userId === userId) return refuse("own-account");
    if (!(await factors.deleteSecondFactor(tx, userId))) return refuse("not-enrolled");
    await sessions.deleteSessionsOf(tx, userId);
    await noteFactor(deps, tx, doer, userId, "reset");
    return ok(true);
  });
}

/** Checks a code of the authenticator, or one of the recovery codes, and uses it up. */
export async function useCode(
  deps: SecondFactorDeps,
  tx: Tx,
  userId: UserId,
  typed: string,
): Promise<"code" | "recovery-code" | null> {
  const known = await factors.lockSecondFactor(tx, userId);
  if (known === null || known.enrolledAt === null) return null;
  const now = deps.clock.now();
  const recovery = recoveryCodeIn(typed);
  if (recovery !== null) {
    const mark = deps.sealer.mark(recovery, userId);
    return (await factors.useRecoveryCode(tx, userId, mark, now)) ? "recovery-code" : null;
  }
  const secret = deps.sealer.open(known.secret, userId);
  const step = secret === null ? null : acceptedStep(secret, typed, now, known.lastStep);
  if (step === null) return null;
  await factors.updateSecondFactor(tx, userId, { last_step: step });
  return "code";
}

async function giveRecoveryCodes(
  deps: SecondFactorDeps,
  tx: Tx,
  userId: UserId,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const marks = codes.map((code) => deps.sealer.mark(recoveryCodeIn(code) ?? "", userId));
  await factors.replaceRecoveryCodes(tx, userId, marks);
  return codes;
}

function noteFactor(
  deps: Pick<AccountsDeps, "clock">,
  tx: Tx,
  doer: Doer,
  userId: UserId,
  what: "enrolled" | "recovery-codes-renewed" | "removed" | "reset",
): Promise<void> {
  return record(tx, {
    at: deps.clock.now(),
    by: actorOf(doer),
    event: `user.second-factor-${what}`,
    subject: userId,
    data: {},
  });
}
