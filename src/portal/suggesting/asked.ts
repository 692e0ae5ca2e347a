import { folded } from "../../platform/segmenting/index.ts";

/** What is typed so far, as it is compared. */
export type AskedSoFar = {
  /** One word after another, as they were set apart. */
  readonly terms: readonly string[];
  /** The same without spaces. */
  readonly whole: string;
  /** Whether it may be pinyin. */
  readonly isLetters: boolean;
};

const LONGEST = 40;
const MOST_TERMS = 4;
/** Quotation marks and brackets that people type around words. */
const NO_WORD = /[\p{C}\s"“”'‘’《》<>]+/gu;

/** Reads what is typed so far; null when there is nothing to go by, or more than anything suggested begins with. */
export function askedSoFar(typed: string): AskedSoFar | null {
  // What is far too long is not even looked at.
  if (typed.length > 4 * LONGEST) return null;
  const form = folded(typed.normalize("NFC")).replaceAll(NO_WORD, " ").trim();
  if (form === "" || form.length > LONGEST) return null;
  const terms = form.split(" ");
  const whole = terms.join("");
  return { terms: terms.slice(0, MOST_TERMS), whole, isLetters: /^[a-z]{2,}$/.test(whole) };
}
