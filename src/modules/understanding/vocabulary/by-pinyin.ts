import type { Form } from "../model.ts";
import type { Entries } from "./entries.ts";
import { HASH_SEED, hashed, hashIndexOf, type HashIndex } from "./hash-index.ts";
import { openFinds, usualness } from "./likelihood.ts";
import { lettersOf } from "./syllables.ts";

const MOST = 6;
const MOST_LETTERS = 60;
const LONGEST_WORD = 40;
const FEWEST_INITIALS = 2;
const MOST_INITIALS = 12;
const MOST_WORDS = 8;

export type PinyinIndex = { readonly whole: HashIndex; readonly initials: HashIndex };

/** Puts entries under the letters of their syllables and under the initials of these. */
export function* pinyinIndexOf(entries: Entries): Generator<void, PinyinIndex> {
  const whole = yield* hashIndexOf(entries.count, (entry, give) =>
    give(hashOf(wholeOf(entries, entry))),
  );
  const initials = yield* hashIndexOf(entries.count, (entry, give) => {
    if (entries.lengthOf(entry) <= MOST_INITIALS) give(hashOf(initialsOf(entries, entry)));
  });
  return { whole, initials };
}

/**
 * What Latin letters may stand for, likeliest first: whole syllables (zui di sheng huo, with v for ü), first
 * letters of syllables (gjj); where no entry is spelt so, several one after another (dibaobiaozhun → 低保标准).
 */
export function byPinyin(entries: Entries, index: PinyinIndex, typed: string): readonly Form[] {
  const letters = typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s'’‘`·-]/g, "")
    .replaceAll("ü", "v")
    .replaceAll("u:", "v");
  if (!/^[a-z]+$/.test(letters) || letters.length < 2 || letters.length > MOST_LETTERS) return [];
  const finds = openFinds(entries);
  for (const entry of spelt(entries, index, letters)) finds.add(entry, 0.95);
  if (letters.length >= FEWEST_INITIALS && letters.length <= MOST_INITIALS) {
    for (const entry of index.initials.candidates(hashOf(letters))) {
      if (initialsOf(entries, entry) !== letters) continue;
      // Two letters may be anything; a name that a title gives is likelier than what texts say in passing.
      const sure = letters.length === 2 ? 0.4 : 0.6;
      finds.add(entry, entries.isName(entry) ? sure + 0.1 : sure);
    }
  }
  const forms = finds.forms(MOST);
  if (forms.length > 0) return forms;
  const several = oneAfterAnother(entries, index, letters);
  return several === null ? [] : [{ text: several, weight: 0.6 }];
}

function* spelt(entries: Entries, index: PinyinIndex, letters: string): Generator<number> {
  for (const entry of index.whole.candidates(hashOf(letters)))
    if (wholeOf(entries, entry) === letters) yield entry;
}

/** The fewest entries that spell the letters one after another; of as many, the most usual. */
function oneAfterAnother(entries: Entries, index: PinyinIndex, letters: string): string | null {
  type Best = { readonly cost: number; readonly words: readonly string[] };
  const best: (Best | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 2; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - 2; start += 1) {
      const before = best[start];
      if (before === undefined || before.words.length === MOST_WORDS) continue;
      const entry = spelt(entries, index, letters.slice(start, end)).next().value;
      if (entry === undefined) continue;
      const cost = before.cost + 2 - usualness(entries.shareOf(entry));
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
        best[end] = { cost, words: [...before.words, entries.textOf(entry)] };
    }
  }
  return best[letters.length]?.words.join("") ?? null;
}

function wholeOf(entries: Entries, entry: number): string {
  let letters = "";
  for (let at = 0; at < entries.lengthOf(entry); at += 1)
    letters += lettersOf(entries.syllableAt(entry, at));
  return letters;
}

function initialsOf(entries: Entries, entry: number): string {
  let letters = "";
  for (let at = 0; at < entries.lengthOf(entry); at += 1)
    letters += lettersOf(entries.syllableAt(entry, at)).charAt(0);
  return letters;
}

function hashOf(letters: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < letters.length; at += 1) hash = hashed(hash, letters.charCodeAt(at));
  return hash;
}
