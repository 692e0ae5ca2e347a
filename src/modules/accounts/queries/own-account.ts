import type { AccountsDeps } from "../deps.ts";
import type { UserId } from "../model.ts";
import { unusedSince } from "../session-terms.ts";
import { enrolledAt, recoveryCodesLeft } from "../store/second-factors.ts";
import * as sessions from "../store/sessions.ts";

type Deps = Pick<AccountsDeps, "db" | "clock">;

/** The live sessions of a user, the last used first. */
export function sessionsOf(deps: Deps, userId: UserId): Promise<readonly sessions.ListedSession[]> {
  const now = deps.clock.now();
  return sessions.sessionsOf(deps.db.read, userId, now, unusedSince(now));
}

/** Since when a user has a second factor, and how many recovery codes are left. */
export async function secondFactorOf(
  deps: Pick<Deps, "db">,
  userId: UserId,
): Promise<{ readonly enrolledAt: Date | null; readonly recoveryCodesLeft: number }> {
  const [since, left] = await Promise.all([
    enrolledAt(deps.db.read, userId),
    recoveryCodesLeft(deps.db.read, userId),
  ]);
  return { enrolledAt: since, recoveryCodesLeft: left };
}
