import type { Form } from "../model.ts";
import { LONGEST_ENTRY, type Entries } from "./entries.ts";
import { HASH_SEED, hashed, hashIndexOf, type HashIndex } from "./hash-index.ts";
import { openFinds } from "./likelihood.ts";

const MOST = 6;
const SHORTEST = 3;
const LONGEST = 12;
const NONE = -1;

/** Puts entries under themselves and under themselves less one character. */
export function* spellingIndexOf(entries: Entries): Generator<void, HashIndex> {
  return yield* hashIndexOf(entries.count, (entry, give) => {
    const length = entries.lengthOf(entry);
    if (length > LONGEST) return;
    give(hashLess(length, (at) => entries.charAt(entry, at), NONE));
    if (length < SHORTEST) return;
    for (let less = 0; less < length; less += 1)
      give(hashLess(length, (at) => entries.charAt(entry, at), less));
  });
}

/**
 * Terms that differ from the given one by one character other, missing, too many, or by two side by side
 * exchanged, likeliest first: longer ones are surer. Terms of two characters are only looked at exchanged.
 */
export function spelledLike(entries: Entries, index: HashIndex, term: string): readonly Form[] {
  const length = term.length;
  if (length < 2 || length > Math.min(LONGEST + 1, LONGEST_ENTRY)) return [];
  const finds = openFinds(entries);
  const look = (hash: number) => {
    for (const entry of index.candidates(hash)) {
      const nearness = nearnessOf(entries.textOf(entry), term);
      if (nearness > 0) finds.add(entry, nearness);
    }
  };
  const charAt = (at: number) => term.charCodeAt(at);
  if (length === 2) {
    look(hashLess(2, (at) => charAt(1 - at), NONE));
    return finds.forms(MOST);
  }
  look(hashLess(length, charAt, NONE));
  for (let less = 0; less < length; less += 1) look(hashLess(length, charAt, less));
  return finds.forms(MOST);
}

function hashLess(length: number, charAt: (at: number) => number, less: number): number {
  let hash = HASH_SEED;
  for (let at = 0; at < length; at += 1) if (at !== less) hash = hashed(hash, charAt(at));
  return hash;
}

/** 0 when more than one thing is other, or nothing. */
function nearnessOf(entry: string, term: string): number {
  if (entry === term || Math.abs(entry.length - term.length) > 1) return 0;
  let front = 0;
  while (front < entry.length && entry[front] === term[front]) front += 1;
  let back = 0;
  while (
    back < Math.min(entry.length, term.length) - front &&
    entry[entry.length - 1 - back] === term[term.length - 1 - back]
  )
    back += 1;
  const [restOfEntry, restOfTerm] = [entry.length - front - back, term.length - front - back];
  const sure = 1 - 1 / (Math.max(entry.length, term.length) + 1);
  if (restOfEntry === 1 && restOfTerm === 1) return 0.8 * sure;
  if (restOfEntry + restOfTerm === 1) return 0.85 * sure;
  const isExchanged =
    restOfEntry === 2 &&
    restOfTerm === 2 &&
    entry[front] === term[front + 1] &&
    entry[front + 1] === term[front];
  return isExchanged ? 0.95 * sure : 0;
}
