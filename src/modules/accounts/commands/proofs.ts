import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { SecondFactorDeps } from "../deps.ts";
import { actorOf, type OpenSession } from "../model.ts";
import { provesPassword } from "../password-hash.ts";
import { freshUntil } from "../sign-in-rules.ts";
import { forgetAttempts } from "../store/attempts.ts";
import { recoveryCodesLeft } from "../store/second-factors.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { attemptKey } from "../throttle.ts";
import { usernameKey } from "../usernames.ts";
import { admitAttempt } from "./attempts.ts";
import { useCode } from "./second-factor.ts";

type WrongCode = "wrong-code" | "too-many-attempts";

/** The second step of signing in: a code of the authenticator, or a recovery code, which is used up. */
export async function proveSecondFactor(
  deps: SecondFactorDeps,
  session: OpenSession,
  typed: string,
): Promise<Result<{ readonly recoveryCodesLeft: number }, WrongCode>> {
  const { person } = session;
  const key = attemptKey(person.username, "second-factor");
  const admitted = await admitAttempt(deps, key);
  if (!admitted.ok) return admitted;
  const done = await deps.db.transact(
    async (tx): Promise<Result<{ readonly recoveryCodesLeft: number }, WrongCode>> => {
      const used = await useCode(deps, tx, person.userId, typed);
      if (used === null) return refuse("wrong-code");
      const now = deps.clock.now();
      await forgetAttempts(tx, key);
      await sessions.noteProof(tx, session.id, now, "second-factor");
      const left = await recoveryCodesLeft(tx, person.userId);
      await record(tx, {
        at: now,
        by: actorOf(person),
        event: "user.second-factor-proved",
        subject: person.userId,
        data: used === "code" ? { by: used } : { by: used, recoveryCodesLeft: left },
      });
      return ok({ recoveryCodesLeft: left });
    },
  );
  if (!done.ok) await noteFailedProof(deps, session);
  return done;
}

/** A new proof before a sensitive change: a code of the authenticator, or the password. */
export async function proveAgain(
  deps: SecondFactorDeps,
  session: OpenSession,
  proof: string,
): Promise<Result<{ readonly freshUntil: Date }, "wrong-proof" | "too-many-attempts">> {
  const { person } = session;
  const key = attemptKey(person.username, "proof");
  const admitted = await admitAttempt(deps, key);
  if (!admitted.ok) return admitted;
  const found = await users.findByName(deps.db.read, usernameKey(person.username));
  const isCode = /^\s*(\d\s*){6}$/.test(proof.normalize("NFKC"));
  const isPassword = !isCode && (await provesPassword(found?.passwordHash ?? null, proof));
  const done = await deps.db.transact(
    async (tx): Promise<Result<{ readonly freshUntil: Date }, "wrong-proof">> => {
      const isProven =
        isPassword || (isCode && (await useCode(deps, tx, person.userId, proof)) === "code");
      const now = deps.clock.now();
      const until = freshUntil(now, now);
      if (!isProven || until === null) return refuse("wrong-proof");
      await forgetAttempts(tx, key);
      await sessions.noteProof(tx, session.id, now, "password");
      return ok({ freshUntil: until });
    },
  );
  if (!done.ok) await noteFailedProof(deps, session);
  return done;
}

async function noteFailedProof(deps: SecondFactorDeps, session: OpenSession): Promise<void> {
  await deps.db.transact(async (tx) =>
    ok(
      await record(tx, {
        at: deps.clock.now(),
        by: actorOf(session.person),
        event: "user.proof-failed",
        subject: session.person.userId,
        data: {},
      }),
    ),
  );
}
