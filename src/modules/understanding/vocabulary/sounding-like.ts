import type { Form } from "../model.ts";
import { LONGEST_ENTRY, type Entries } from "./entries.ts";
import { HASH_SEED, hashed, hashIndexOf, type HashIndex } from "./hash-index.ts";
import { openFinds } from "./likelihood.ts";
import { nearCode, syllablesOf } from "./syllables.ts";

const MOST = 6;

/** Puts entries under their sound, tones and easily mistaken sounds aside. */
export function* soundIndexOf(entries: Entries): Generator<void, HashIndex> {
  return yield* hashIndexOf(entries.count, (entry, give) => {
    let hash = HASH_SEED;
    for (let at = 0; at < entries.lengthOf(entry); at += 1)
      hash = hashed(hash, nearCode(entries.syllableAt(entry, at)));
    give(hash);
  });
}

/**
 * Terms that sound as the given one or nearly so (保账 → 保障), likeliest first: the same sounds before near
 * ones, more of the same characters before fewer. Of other than Chinese characters: none.
 */
export function soundingLike(entries: Entries, index: HashIndex, term: string): readonly Form[] {
  if (!/^[\u4e00-\u9fff]+$/.test(term) || term.length < 2 || term.length > LONGEST_ENTRY) return [];
  const sound = syllablesOf(term);
  if (sound === null) return [];
  const finds = openFinds(entries);
  const hash = sound.reduce((so, code) => hashed(so, nearCode(code)), HASH_SEED);
  for (const entry of index.candidates(hash)) {
    const nearness = nearnessOf(entries, entry, term, sound);
    if (nearness > 0) finds.add(entry, nearness);
  }
  return finds.forms(MOST);
}

/** 0 when it sounds otherwise, or is the term itself. */
function nearnessOf(
  entries: Entries,
  entry: number,
  term: string,
  sound: readonly number[],
): number {
  if (entries.lengthOf(entry) !== term.length) return 0;
  let [same, near] = [0, 0];
  for (let at = 0; at < term.length; at += 1) {
    const syllable = entries.syllableAt(entry, at);
    const given = sound[at] ?? 0;
    if (nearCode(syllable) !== nearCode(given)) return 0;
    if (entries.charAt(entry, at) === term.charCodeAt(at)) same += 1;
    else if (syllable !== given) near += 1;
  }
  if (same === term.length) return 0;
  return (0.7 + (0.25 * same) / term.length) * 0.85 ** near;
}
