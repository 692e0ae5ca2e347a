import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { AccountsDeps } from "../deps.ts";
import { attemptsUnder, reserveAttempt } from "../store/attempts.ts";
import { attemptKey, delayAfter, MOST_ATTEMPTS, PAUSE } from "../throttle.ts";

type Deps = Pick<AccountsDeps, "db" | "clock">;

/** Counts an attempt to prove a password or a code, or refuses it when there were too many. */
export async function admitAttempt(
  deps: Deps,
  key: string,
): Promise<Result<true, "too-many-attempts">> {
  return deps.db.transact(async (tx) => {
    const now = deps.clock.now();
    const admitted = await reserveAttempt(tx, key, now, pauseBefore(now), MOST_ATTEMPTS);
    return admitted ? ok(true as const) : refuse("too-many-attempts");
  });
}

/** How long the next attempt for a name has to wait, in ms, wherever it comes from. */
export async function delayFor(deps: Deps, username: string): Promise<number> {
  const since = pauseBefore(deps.clock.now());
  return delayAfter(await attemptsUnder(deps.db.read, anywhere(username), since));
}

/** Counts a failure for a name, wherever it comes from. */
export async function noteFailure(deps: Deps, username: string): Promise<void> {
  await deps.db.transact(async (tx) => {
    const now = deps.clock.now();
    const noLimit = 1_000_000_000;
    return ok(await reserveAttempt(tx, anywhere(username), now, pauseBefore(now), noLimit));
  });
}

/** Attempts before this instant no longer count. */
export function pauseBefore(now: Date): Date {
  return new Date(now.getTime() - PAUSE);
}

function anywhere(username: string): string {
  return attemptKey(username, "anywhere");
}
