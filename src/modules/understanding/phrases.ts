import { cutText, normalized, wordsOf } from "../../platform/segmenting/index.ts";

const WIDE: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ":": "：",
  ";": "；",
  ",": "，",
  "!": "！",
  "?": "？",
};
const QUOTES = /["“”「」『』]([^"“”「」『』]{1,60})["“”「」『』]/g;
const ANY_QUOTE = /["“”「」『』]/g;
const MOST_PHRASES = 3;
const BETWEEN_RUNS = /[\s，。、；：？！,;:?!《》〈〉]+/;
const SHORTEST_RUN = 3;
const HAN = /\p{Script=Han}/u;

/** The ways in which a text may be spelt in documents: as typed, in half width, with the full-width signs of Chinese. */
export function spellings(text: string): readonly string[] {
  const narrow = normalized(text);
  const wide = narrow.replaceAll(/[():;,!?]/g, (sign) => WIDE[sign] ?? sign);
  return [...new Set([text.toLowerCase(), narrow, wide])];
}

/** Quoted parts of a question, as typed, and what stands outside them. */
export function quotedParts(
  raw: string,
  text: string,
): { readonly phrases: readonly string[]; readonly bare: string } {
  const phrases = Array.from(raw.matchAll(QUOTES), (found) => found[1] ?? "")
    .filter((phrase) => wordsOf(phrase).length > 0)
    .slice(0, MOST_PHRASES);
  const bare = phrases
    .reduce((rest, phrase) => rest.replace(phrase.normalize("NFKC").trim(), () => " "), text)
    .replaceAll(ANY_QUOTE, " ");
  return { phrases, bare };
}

/**
 * The words that any text with this phrase holds. At its ends the text around it may have been cut
 * differently ('政管理' in '行政管理'), so single characters there do not count while others remain.
 */
export function surelyCutSo(phrase: string): readonly string[] {
  const words = wordsOf(phrase);
  const long = words.map((word) => word.length > 1);
  const [first, last] = [long.indexOf(true), long.lastIndexOf(true)];
  return first < 0 ? words : words.slice(first, last + 1);
}

/**
 * A question that is one run of several words, and the longest such run in what is left of it (what is left out
 * stands as a line break), in all spellings: a document in which it stands just so is the likeliest. Empty where
 * there is no such run.
 */
export function likelyRuns(bare: string, left: string): readonly string[] {
  const whole = bare.trim();
  const [longest] = left
    .split(BETWEEN_RUNS)
    .map(withoutStopWordsAround)
    .filter(isOfSeveralWords)
    .toSorted((a, b) => b.length - a.length);
  const isOneRun = isOfSeveralWords(whole) && !BETWEEN_RUNS.test(whole);
  return [
    ...new Set([
      ...(longest === undefined ? [] : spellings(longest)),
      ...(isOneRun ? spellings(whole) : []),
    ]),
  ];
}

function isOfSeveralWords(run: string): boolean {
  return run.length >= SHORTEST_RUN && wordsOf(run).length > 1;
}

function withoutStopWordsAround(run: string): string {
  const pieces = cutText(run);
  const tells = (piece: string): boolean => wordsOf(piece).length > 0 || !HAN.test(piece);
  const [first, last] = [pieces.findIndex(tells), pieces.findLastIndex(tells)];
  return pieces.slice(Math.max(0, first), last + 1).join("");
}
