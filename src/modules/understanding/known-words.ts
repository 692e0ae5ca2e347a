import type { Knowledge } from "./model.ts";

/** Whether hardly any document holds a word, or none. */
export function isRare(word: string, { share, leastShare }: Knowledge): boolean {
  return share(word) < leastShare;
}

/** So many documents hold a word that it needs no other to be found by. */
const WELL_KNOWN = 0.002;

/** Whether a word is at home in the documents. */
export function isWellKnown(word: string, { share }: Knowledge): boolean {
  return share(word) >= WELL_KNOWN;
}
