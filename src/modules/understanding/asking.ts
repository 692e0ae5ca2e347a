import { askingPhrases } from "./asking-words.ts";
import type { Claim } from "./claims.ts";
import { isOfWords, phrasesOf, placesOf, type CutText } from "./places.ts";

const PHRASES = phrasesOf(askingPhrases.map((phrase) => [phrase, phrase] as const));
const NAMED = /《[^《》]{1,80}》/g;

/** The key of the step that leaves words of asking out. */
export const LEFT_OUT = "left-out";

/** Where words of asking stand in a question, names of documents in 《》 excepted. */
export function askingWords(text: CutText, without: ReadonlySet<string>): readonly Claim[] {
  if (without.has(LEFT_OUT)) return [];
  const names = Array.from(text.text.matchAll(NAMED), ({ 0: name, index }) => ({
    at: index,
    end: index + name.length,
  }));
  return placesOf(text, PHRASES, isOfWords)
    .filter(({ at, of }) => of === STATE || names.every((name) => at < name.at || at >= name.end))
    .map(({ at, end }) => ({ at, end, notion: null, offers: [], steps: [] }));
}

/** The full name of the state, which seldom stands in titles and never tells one from another. */
const STATE = "中华人民共和国";
