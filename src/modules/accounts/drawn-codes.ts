import { randomInt } from "node:crypto";

// Without letters and digits that are taken for each other.
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

/** How many recovery codes a person gets at once. */
export const RECOVERY_CODES = 10;

/** Random letters in groups: k7mpx-2hd9w. */
function drawn(groups: number, length: number): string {
  const group = () => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** New recovery codes, each of 59 bits. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => drawn(3, 4));
}

/** A password of 79 bits that somebody is given to sign in with once. */
export function newOneTimePassword(): string {
  return drawn(4, 4);
}

/** A recovery code however it was typed; null when it cannot be one. */
export function recoveryCodeIn(typed: string): string | null {
  const letters = typed.normalize("NFKC").toLowerCase().replaceAll(/[\s-]/g, "");
  return /^[2-9a-z]{12}$/.test(letters) ? letters : null;
}
