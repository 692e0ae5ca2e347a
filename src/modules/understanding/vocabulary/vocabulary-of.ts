import type { Form, Vocabulary } from "../model.ts";
import { byPinyin, pinyinIndexOf } from "./by-pinyin.ts";
import { entriesOf, type Gathered } from "./entries.ts";
import { fullForms, shortNameIndexOf } from "./short-names.ts";
import { soundIndexOf, soundingLike } from "./sounding-like.ts";
import { spelledLike, spellingIndexOf } from "./spelled-like.ts";

const MOST_FULL = 4;
const BYTES_OF_SAID = 200;

/** Short names, with the full forms that texts gave them and how often. */
export type Said = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A vocabulary of entries, given likeliest first, and of what texts call by shorter names. */
export function* vocabularyOf(
  gathered: readonly Gathered[],
  said: Said,
): Generator<void, Vocabulary> {
  const entries = yield* entriesOf(gathered);
  const shortNames = yield* shortNameIndexOf(entries);
  const sounds = yield* soundIndexOf(entries);
  const spellings = yield* spellingIndexOf(entries);
  const pinyin = yield* pinyinIndexOf(entries);
  const indexes = [
    entries,
    shortNames.byEnds,
    shortNames.itself,
    sounds,
    spellings,
    pinyin.whole,
    pinyin.initials,
  ];
  return {
    fullForms: (short) => saidFirst(said.get(short), fullForms(entries, shortNames, short)),
    soundingLike: (term) => soundingLike(entries, sounds, term),
    spelledLike: (term) => spelledLike(entries, spellings, term),
    byPinyin: (letters) => byPinyin(entries, pinyin, letters),
    bytes: indexes.reduce((sum, { bytes }) => sum + bytes, said.size * BYTES_OF_SAID),
  };
}

/** What texts themselves say a short name stands for comes before what it may stand for. */
function saidFirst(
  said: ReadonlyMap<string, number> | undefined,
  guessed: readonly Form[],
): readonly Form[] {
  if (said === undefined) return guessed;
  const all = [...said.values()].reduce((sum, count) => sum + count, 0);
  const forms = [...said]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([text, count]) => ({
      text,
      weight: Math.round((0.6 + (0.35 * count) / all) * 100) / 100,
    }));
  return [...forms, ...guessed.filter(({ text }) => !said.has(text))].slice(0, MOST_FULL);
}
