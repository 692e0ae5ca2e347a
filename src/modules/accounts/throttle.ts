import { createHash } from "node:crypto";
import { usernameKey } from "./usernames.ts";

/** So many failed attempts in a row from one place for one name; then a pause. */
export const MOST_ATTEMPTS = 5;
/** The pause, and the time after which attempts are forgotten: 15 minutes in ms. */
export const PAUSE = 15 * 60_000;

/** Failures for one name from all places together that nobody is slowed down by. */
const FREE_FAILURES = 10;
const DELAY_STEP = 500;
const LONGEST_DELAY = 5_000;

/**
 * Under what attempts are counted: the name and where they come from together, so that a stranger elsewhere
 * cannot lock a person out. Where is the network address, or, for a browser in which this person has signed
 * in before, that browser, so that not even a neighbour behind the same address can. Hashed, since addresses
 * are personal data.
 */
export function attemptKey(username: string, where: string): string {
  return createHash("sha256")
    .update(`${usernameKey(username)}\n${where}`)
    .digest("hex");
}

/**
 * How long the next attempt for a name waits, in ms, after so many failures from all places together. It
 * makes guessing from many addresses slow, and never shuts a person out.
 */
export function delayAfter(failures: number): number {
  return Math.min(Math.max(0, failures - FREE_FAILURES) * DELAY_STEP, LONGEST_DELAY);
}
