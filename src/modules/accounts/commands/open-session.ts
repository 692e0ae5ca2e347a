import { ok } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { AccountsDeps } from "../deps.ts";
import { deviceWords, networkWords } from "../device-words.ts";
import type { SignInMethod, User, UserId } from "../model.ts";
import { LONGEST_SESSION } from "../session-terms.ts";
import { newToken, tokenHash } from "../session-token.ts";
import { sweepAttempts } from "../store/attempts.ts";
import { keepDevice } from "../store/devices.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { pauseBefore } from "./attempts.ts";

// The log is never changed, so it knows people who come and go by their id alone.
export const byId = (userId: UserId): Actor => ({ kind: "user", userId, name: "" });

/** Opens a session for a user who has proved who they are. Answers what the browser keeps. */
export async function openSession(
  deps: Pick<AccountsDeps, "clock">,
  tx: Tx,
  user: Pick<User, "id">,
  proof: {
    readonly method: SignInMethod;
    readonly provedAt: Date;
    readonly secondFactorAt: Date | null;
    readonly address: string;
    readonly agent: string | undefined;
  },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const now = deps.clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LONGEST_SESSION);
  await sessions.sweepSessions(tx, now);
  await sweepAttempts(tx, pauseBefore(now));
  await sessions.insertSession(tx, {
    id: newId(now.getTime()),
    userId: user.id,
    tokenHash: tokenHash(token),
    now,
    expiresAt,
    method: proof.method,
    provedAt: proof.provedAt,
    secondFactorAt: proof.secondFactorAt,
    device: deviceWords(proof.agent ?? ""),
    network: networkWords(proof.address),
  });
  await users.updateUser(tx, user.id, { failed_sign_ins: 0, last_signed_in_at: now });
  await record(tx, {
    at: now,
    by: byId(user.id),
    event: "user.signed-in",
    subject: user.id,
    data: { method: proof.method },
  });
  return { token, expiresAt };
}

/** Remembers the browser of somebody who signed in completely. Answers the token that it keeps. */
export async function rememberDevice(
  deps: Pick<AccountsDeps, "db" | "clock">,
  userId: UserId,
  known: string | undefined,
): Promise<string> {
  const token = known === undefined || known === "" ? newToken() : known;
  await deps.db.transact(async (tx) =>
    ok(await keepDevice(tx, userId, tokenHash(token), deps.clock.now())),
  );
  return token;
}
