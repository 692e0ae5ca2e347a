const MINUTE = 60_000;

/** A session ends after 12 hours, whatever happens. */
export const LONGEST_SESSION = 12 * 60 * MINUTE;
/** A session ends 2 hours after it was last used. */
const LONGEST_PAUSE = 120 * MINUTE;
/** A browser is known for so long after somebody last signed in there: 180 days in ms. */
export const KNOWN_DEVICE = 180 * 24 * 60 * MINUTE;
/** Use is noted once a minute, so that a click is not a write. */
const TOUCH_EVERY = MINUTE;

/** A session that was last used at this instant or before has run out. */
export function unusedSince(now: Date): Date {
  return new Date(now.getTime() - LONGEST_PAUSE);
}

export type SessionTimes = { readonly seenAt: Date; readonly expiresAt: Date };

/** Whether a session is still good at an instant. */
export function isAlive(session: SessionTimes, now: Date): boolean {
  return now < session.expiresAt && now.getTime() - session.seenAt.getTime() < LONGEST_PAUSE;
}

/** Whether its last use should be noted anew. */
export function wantsTouch(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() >= TOUCH_EVERY;
}
