import type { Vocabulary } from "../model.ts";
import { byPinyin, pinyinIndexOf } from "./by-pinyin.ts";
import { entriesOf, LONGEST_ENTRY, type Gathered } from "./entries.ts";
import { shortNameIndexOf, fullForms } from "./short-names.ts";
import { soundIndexOf, soundingLike } from "./sounding-like.ts";
import { spelledLike, spellingIndexOf } from "./spelled-like.ts";
import { beginningsOf, partBeginningsOf, titlePhrases } from "./title-phrases.ts";

/** What a vocabulary is learned from. */
export type VocabularySource = {
  /** The share of documents that hold a word, for words that stand in several. */
  readonly terms: Iterable<readonly [word: string, share: number]>;
  /** Titles of documents, newest first. */
  readonly titles: readonly string[];
};

const TERM = /^[\u4e00-\u9fff]{2,24}$/;
const MOST_TERMS = 80_000;
const MOST_PHRASES = 80_000;
/** Beyond this many phrases, those that only one title has yet are forgotten. */
const MOST_AT_ONCE = 300_000;
const SLICE = 25;

type Seen = { readonly words: number; readonly isName: boolean; count: number };

/**
 * Learns a vocabulary. The work of a second or more for a hundred thousand titles: yields every few
 * milliseconds, so that whoever runs it can let others have their turn.
 */
export function* buildVocabulary(source: VocabularySource): Generator<void, Vocabulary> {
  const terms = yield* termsOf(source);
  const phrases = yield* phrasesOf(source);
  const gathered: Gathered[] = [];
  const known = new Set<string>();
  for (const [text, share] of terms) {
    if (known.size % SLICE === 0) yield;
    known.add(text);
    const phrase = phrases.get(text);
    const words = beginningsOf([text]);
    gathered.push({
      text,
      share,
      words,
      parts: partBeginningsOf(text, words),
      isName: phrase?.isName === true,
    });
  }
  const titles = Math.max(1, source.titles.length);
  let steps = 0;
  for (const [text, { words, isName, count }] of phrases) {
    if ((steps += 1) % SLICE === 0) yield;
    if (known.has(text)) continue;
    gathered.push({
      text,
      // What a title is about stands in texts too.
      share: Math.min(1, (2 * count) / titles),
      words,
      parts: partBeginningsOf(text, words),
      isName,
    });
  }
  phrases.clear();
  yield;
  return yield* vocabularyOf(likeliestFirst(gathered));
}

function* termsOf(
  source: VocabularySource,
): Generator<void, readonly (readonly [string, number])[]> {
  const terms: (readonly [string, number])[] = [];
  let steps = 0;
  for (const [word, share] of source.terms) {
    if ((steps += 1) % 5_000 === 0) yield;
    if (share > 0 && word.length <= LONGEST_ENTRY && TERM.test(word))
      terms.push([word, Math.min(1, share)]);
  }
  if (terms.length <= MOST_TERMS) return terms;
  const shares = Float64Array.from(terms, ([, share]) => share).toSorted();
  const least = shares[shares.length - MOST_TERMS] ?? 0;
  return terms.filter(([, share]) => share >= least).slice(0, MOST_TERMS);
}

function* phrasesOf({ titles }: VocabularySource): Generator<void, Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (let at = 0; at < titles.length; at += 1) {
    if (at % SLICE === 0) yield;
    for (const { text, words, isName } of titlePhrases(titles[at] ?? "")) {
      const before = seen.get(text);
      if (before === undefined) seen.set(text, { words, isName, count: 1 });
      else if (isName && !before.isName) seen.set(text, { words, isName, count: before.count + 1 });
      else before.count += 1;
    }
    if (seen.size > MOST_AT_ONCE) yield* forgetRare(seen, MOST_AT_ONCE / 2);
  }
  yield* forgetRare(seen, MOST_PHRASES);
  return seen;
}

/** Forgets phrases that few titles have, and then names, until no more than `most` are left. */
function* forgetRare(seen: Map<string, Seen>, most: number): Generator<void> {
  for (let least = 2; seen.size > most && least < 1_000_000; least *= 2) {
    for (const keepsNames of [true, false]) {
      let steps = 0;
      for (const [text, one] of seen) {
        if ((steps += 1) % 5_000 === 0) yield;
        if (seen.size <= most) return;
        if (one.count < least && !(keepsNames && one.isName)) seen.delete(text);
      }
    }
  }
}

/** Sorted by share without comparing one by one: a sort of numbers is over before anybody waits. */
function likeliestFirst(gathered: readonly Gathered[]): readonly Gathered[] {
  const most = 2 ** 20;
  const keys = Float64Array.from(
    gathered,
    ({ share }, at) => Math.round((1 - share) * 2 ** 30) * most + at,
  ).sort();
  return Array.from(keys, (key) => gathered[key % most]).filter((one) => one !== undefined);
}

function* vocabularyOf(gathered: readonly Gathered[]): Generator<void, Vocabulary> {
  const entries = yield* entriesOf(gathered);
  const shortNames = yield* shortNameIndexOf(entries);
  const sounds = yield* soundIndexOf(entries);
  const spellings = yield* spellingIndexOf(entries);
  const pinyin = yield* pinyinIndexOf(entries);
  return {
    fullForms: (short) => fullForms(entries, shortNames, short),
    soundingLike: (term) => soundingLike(entries, sounds, term),
    spelledLike: (term) => spelledLike(entries, spellings, term),
    byPinyin: (letters) => byPinyin(entries, pinyin, letters),
    bytes: [
      shortNames.byFirst,
      shortNames.itself,
      sounds,
      spellings,
      pinyin.whole,
      pinyin.initials,
      entries,
    ].reduce((sum, one) => sum + one.bytes, 0),
  };
}
