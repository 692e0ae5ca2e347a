import { ok, refuse, type Result } from "../../kernel/result.ts";
import { commonPasswords } from "./common-passwords.ts";
import { usernameKey } from "./usernames.ts";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type PasswordRefusal =
  | "password-too-short"
  | "password-too-long"
  | "password-contains-username"
  | "password-too-common";

/** The form in which a password is weighed and hashed, so that every keyboard gives the same one. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

/**
 * Whether a password may be chosen by the user of that name. Length counts, composition does not: 12 to 200
 * characters; not containing the username, not a well-known one, not one short piece said over and over.
 */
export function checkPassword(password: string, username: string): Result<true, PasswordRefusal> {
  const text = normalPassword(password);
  const length = Array.from(text).length;
  if (length < SHORTEST_PASSWORD) return refuse("password-too-short");
  if (length > LONGEST_PASSWORD) return refuse("password-too-long");
  const small = text.toLowerCase();
  const name = usernameKey(username);
  // A name of one or two letters stands in too many innocent words.
  if (name.length >= 3 && small.includes(name)) return refuse("password-contains-username");
  if (commonPasswords.has(small) || isRepetition(small) || isRow(small)) {
    return refuse("password-too-common");
  }
  return ok(true);
}

function isRepetition(text: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(text);
}

/** Characters that follow one another, up or down: 123456789012, abcdefghijkl. */
function isRow(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    // After 9 comes 0, before 0 comes 9.
    steps.add(step === -9 ? 1 : step === 9 ? -1 : step);
  }
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
