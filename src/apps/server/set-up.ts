import { randomInt, timingSafeEqual } from "node:crypto";
import { isSetUp } from "../../modules/accounts/index.ts";
import type { Database } from "../../platform/database/database.ts";

/** The first run: open until there is an account, to whoever can read the code on the console. */
export type SetUp = {
  /** 'K7QM-2XTD' */
  readonly code: string;
  isOpen(): Promise<boolean>;
  /** Whether a code is right, in any case and with or without hyphen and blanks. */
  accepts(code: string): boolean;
};

// Without letters and digits that are taken for each other.
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Makes a code for this run of the server. */
export function openSetUp(database: Database): SetUp {
  const code = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  let done = false;
  return {
    code: `${code.slice(0, 5)}-${code.slice(5)}`,
    async isOpen() {
      done ||= await isSetUp(database.read);
      return !done;
    },
    accepts(given) {
      const [expected, said] = [code, given.toUpperCase().replace(/[\s-]/g, "")].map((text) =>
        Buffer.from(text),
      );
      return (
        expected !== undefined &&
        said !== undefined &&
        expected.length === said.length &&
        timingSafeEqual(expected, said)
      );
    },
  };
}
