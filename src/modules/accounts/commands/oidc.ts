import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { AccountsDeps } from "../deps.ts";
import type { SignedIn } from "../model.ts";
import { findByOidc } from "../store/oidc.ts";
import * as users from "../store/users.ts";
import { oidcNameKey } from "../usernames.ts";
import { byId, openSession } from "./open-session.ts";
import { signedIn } from "./sessions.ts";

export type OidcAsk = {
  readonly issuer: string;
  /** The key of the person at the issuer, which never changes. */
  readonly subject: string;
  /** The name or verified e-mail address that the issuer vouches for; null when it vouches for none. */
  readonly name: string | null;
  /** When they last proved themselves at the issuer. */
  readonly provedAt: Date;
  /** Whether the issuer asked for two proofs, and is trusted with that. */
  readonly isSecondFactorProven: boolean;
  readonly address: string;
  readonly agent: string | undefined;
};

type Opened = { readonly token: string; readonly expiresAt: Date; readonly user: SignedIn };

/**
 * Opens a session for somebody whom another system vouches for. An account is found by issuer and subject;
 * the first time by the name that an administrator wrote down for it, and from then on by the subject alone.
 * Nobody makes an account for themselves.
 */
export async function signInByOidc(
  deps: Pick<AccountsDeps, "db" | "clock">,
  ask: OidcAsk,
): Promise<Result<Opened, "oidc-unknown">> {
  const subject = `${ask.issuer} ${ask.subject}`;
  const name = ask.name === null ? null : oidcNameKey(ask.name);
  const done = await deps.db.transact(async (tx): Promise<Result<Opened, "oidc-unknown">> => {
    const found = await findByOidc(tx, subject, name);
    if (found === null) return refuse("oidc-unknown");
    const locked = await users.lockUser(tx, found.userId);
    if (locked?.user.state !== "active") return refuse("oidc-unknown");
    if (!found.isLinked) {
      await users.updateUser(tx, found.userId, { oidc_subject: subject });
      await record(tx, {
        at: deps.clock.now(),
        by: byId(found.userId),
        event: "user.oidc-linked",
        subject: found.userId,
        data: { issuer: ask.issuer },
      });
    }
    const opened = await openSession(deps, tx, locked.user, {
      method: "oidc",
      provedAt: ask.provedAt,
      secondFactorAt: ask.isSecondFactorProven ? deps.clock.now() : null,
      address: ask.address,
      agent: ask.agent,
    });
    return ok({ ...opened, user: signedIn(locked.user) });
  });
  if (!done.ok) {
    await deps.db.transact(async (tx) =>
      ok(
        await record(tx, {
          at: deps.clock.now(),
          by: { kind: "system", name: "sign-in" },
          event: "user.sign-in-failed",
          subject: "unknown-user",
          data: { refusal: done.refusal, method: "oidc" },
        }),
      ),
    );
  }
  return done;
}
