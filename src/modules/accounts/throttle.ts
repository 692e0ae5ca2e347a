import { createHash } from "node:crypto";
import { usernameKey } from "./usernames.ts";

/** So many failed attempts in a row from one address for one name; then a pause. */
export const MOST_ATTEMPTS = 5;
/** The pause, and the time after which attempts are forgotten: 15 minutes in ms. */
export const PAUSE = 15 * 60_000;

/**
 * Under what attempts are counted: the name and the address together, so that a stranger elsewhere cannot
 * lock a person out. Hashed, since addresses are personal data.
 */
export function attemptKey(username: string, address: string): string {
  return createHash("sha256")
    .update(`${usernameKey(username)}\n${address}`)
    .digest("hex");
}
