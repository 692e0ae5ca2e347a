import type { Vocabulary } from "../model.ts";
import { cutText } from "../../../platform/segmenting/index.ts";
import type { Gathered } from "./entries.ts";
import { LONGEST_ENTRY } from "./entries.ts";
import { openPhraseCount } from "./frequent-phrases.ts";
import { namedIn, saidShorter } from "./said-shorter.ts";
import { beginningsOf, partBeginningsOf, titlePhrases } from "./title-phrases.ts";
import { vocabularyOf } from "./vocabulary-of.ts";

const TERM = /^[\u4e00-\u9fff]{2,24}$/;
const MOST_TERMS = 60_000;
const MOST_PHRASES = 60_000;
const MOST_SAID = 5_000;
/** Beyond this many phrases, those that only one title has yet are forgotten. */
const MOST_AT_ONCE = 160_000;
/** Of a text, what is looked through for names, and what is cut into words. */
const READ_OF_TEXT = 20_000;
const CUT_OF_TEXT = 1_200;
const SLICE = 20;
/** A run of words in texts is a phrase when it stands in this share of the texts that its rarest word stands in. */
const TOGETHER = 0.15;

type Seen = { readonly words: number; readonly isName: boolean; count: number };

/**
 * Learns a vocabulary from titles, texts and how frequent terms are. All of its work yields every few milliseconds,
 * so that whoever runs it can let others have their turn.
 */
export function openLearning() {
  const phrases = new Map<string, Seen>();
  const inTexts = openPhraseCount();
  const said = new Map<string, Map<string, number>>();
  let titlesSeen = 0;

  function note(text: string, words: number, isName: boolean): void {
    const before = phrases.get(text);
    if (before === undefined) phrases.set(text, { words, isName, count: 1 });
    else if (isName && !before.isName)
      phrases.set(text, { words, isName, count: before.count + 1 });
    else before.count += 1;
  }

  return {
    /** Titles of documents; those given later are forgotten first where there are too many. */
    *titles(titles: readonly string[]): Generator<void> {
      for (const title of titles) {
        if ((titlesSeen += 1) % SLICE === 0) yield;
        for (const { text, words, isName } of titlePhrases(title)) note(text, words, isName);
      }
      if (phrases.size > MOST_AT_ONCE) yield* forgetRare(phrases, MOST_AT_ONCE / 2);
    },
    /** Texts of some documents. */
    *texts(texts: readonly string[]): Generator<void> {
      for (const text of texts) {
        yield;
        const read = text.slice(0, READ_OF_TEXT);
        for (const name of namedIn(read)) note(name, beginningsOf(cutText(name)), true);
        for (const { short, full } of saidShorter(read)) {
          const fulls = said.get(short) ?? new Map<string, number>();
          if (said.size < MOST_SAID) said.set(short, fulls.set(full, (fulls.get(full) ?? 0) + 1));
        }
        yield;
        inTexts.add(read.slice(0, CUT_OF_TEXT));
      }
    },
    /** What was learned, with the share of documents that hold each term. */
    *vocabulary(
      terms: Iterable<readonly [word: string, share: number]>,
    ): Generator<void, Vocabulary> {
      yield* forgetRare(phrases, MOST_PHRASES);
      const shares = yield* termsOf(terms);
      const gathered: Gathered[] = [];
      let steps = 0;
      for (const [text, share] of shares) {
        if ((steps += 1) % SLICE === 0) yield;
        gathered.push(entryOf(text, 1, share, phrases.get(text)?.isName === true));
      }
      for (const [text, { words, isName, count }] of phrases) {
        if ((steps += 1) % SLICE === 0) yield;
        // What a title is about stands in texts too.
        const share = Math.min(1, (2 * count) / Math.max(1, titlesSeen + inTexts.texts()));
        if (!shares.has(text)) gathered.push(entryOf(text, words, share, isName));
      }
      for (const [text, { words, count }] of inTexts.written()) {
        if ((steps += 1) % SLICE === 0) yield;
        const share = Math.min(1, count / Math.max(1, inTexts.texts()));
        if (shares.has(text) || phrases.has(text)) continue;
        if (share >= TOGETHER * rarestShare(text, words, shares))
          gathered.push(entryOf(text, words, share, false));
      }
      phrases.clear();
      return yield* vocabularyOf(yield* likeliestFirst(gathered), said);
    },
  };
}

function entryOf(text: string, words: number, share: number, isName: boolean): Gathered {
  return { text, share, words, parts: partBeginningsOf(text, words), isName };
}

function rarestShare(text: string, words: number, shares: ReadonlyMap<string, number>): number {
  let [least, from] = [1, 0];
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && ((words >>> at) & 1) === 0) continue;
    if (at - from > 1) least = Math.min(least, shares.get(text.slice(from, at)) ?? 0);
    from = at;
  }
  return least;
}

function* termsOf(
  given: Iterable<readonly [string, number]>,
): Generator<void, ReadonlyMap<string, number>> {
  const terms: (readonly [string, number])[] = [];
  let steps = 0;
  for (const [word, share] of given) {
    if ((steps += 1) % 5_000 === 0) yield;
    if (share > 0 && word.length <= LONGEST_ENTRY && TERM.test(word))
      terms.push([word, Math.min(1, share)]);
  }
  if (terms.length <= MOST_TERMS) return new Map(terms);
  const shares = Float64Array.from(terms, ([, share]) => share).toSorted();
  const least = shares[shares.length - MOST_TERMS] ?? 0;
  yield;
  const usual = new Map<string, number>();
  for (const [word, share] of terms)
    if (share >= least && usual.size < MOST_TERMS) usual.set(word, share);
  yield;
  return usual;
}

/** Forgets phrases that few titles have, names last, until no more than `most` are left. */
function* forgetRare(seen: Map<string, Seen>, most: number): Generator<void> {
  for (let least = 2; seen.size > most; least *= 2) {
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
function* likeliestFirst(gathered: readonly Gathered[]): Generator<void, readonly Gathered[]> {
  const most = 2 ** 20;
  const keys = new Float64Array(gathered.length);
  for (const [at, { share }] of gathered.entries())
    keys[at] = Math.round((1 - share) * 2 ** 30) * most + at;
  yield;
  keys.sort();
  yield;
  const sorted: Gathered[] = [];
  for (const key of keys) {
    const one = gathered[key % most];
    if (one !== undefined) sorted.push(one);
  }
  yield;
  return sorted;
}
