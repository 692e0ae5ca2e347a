import { cutText, wordsOf } from "../../platform/segmenting/index.ts";
import { isAsking } from "./asking-words.ts";
import { askingWords } from "./asking.ts";
import { claimsIn } from "./claims-of-rules.ts";
import { gapsBetween } from "./claims.ts";
import { isRare } from "./known-words.ts";
import { lettersIn, spelledBy } from "./latin.ts";
import type { Because, Form, Knowledge, Understanding } from "./model.ts";
import { textToRead } from "./places.ts";
import { inScriptOfDocuments, understand } from "./understand.ts";
import { isWeak } from "./weak-words.ts";

const MOST = 4;
const SHORTEST = 2;
const LONGEST = 12;
const MOST_WORDS = 5;
const MOST_PLACES = 12;
const MOST_FORMS = 2;
/** Words that are all known are only taken for others when they sound the same and are this long together. */
const LONG = 4;

type Place = {
  readonly at: number;
  readonly end: number;
  readonly term: string;
  /** How many words in it are rare, or single characters. */
  readonly odd: number;
};
type Found = { readonly place: Place; readonly form: Form; readonly because: Because };
type Undone = ReadonlySet<string>;

/**
 * Other questions that somebody may have meant, likeliest first, each with the step that says so: words that sound
 * the same, then words spelt nearly so, then what Latin letters spell. They are for when the question as typed
 * finds nothing or next to nothing.
 */
export function corrections(
  understanding: Understanding,
  knowledge: Knowledge,
  without: Undone,
): readonly Understanding[] {
  if (understanding.phrases.length > 0 || understanding.numberKeys.length > 0) return [];
  const text = inScriptOfDocuments(understanding.typed, without);
  const answers = new Map<string, Understanding>();
  for (const { place, form, because } of correctionsOf(text, knowledge, without)) {
    const key = `corrected-${place.term}`;
    const corrected = text.slice(0, place.at) + form.text + text.slice(place.end);
    if (without.has(key) || corrected === text || answers.has(corrected)) continue;
    const read = understand(corrected, knowledge, without);
    const step = { key, because, from: place.term, to: form.text };
    answers.set(corrected, { ...read, steps: [step, ...read.steps] });
    if (answers.size === MOST) break;
  }
  return [...answers.values()];
}

function correctionsOf(text: string, knowledge: Knowledge, without: Undone): readonly Found[] {
  const { soundingLike, spelledLike } = knowledge.vocabulary;
  const gaps = gapsToCorrect(text, knowledge, without);
  const places = gaps
    .flatMap((gap) => placesIn(gap, knowledge))
    .filter(({ term }) => !isInName(term, knowledge));
  const likeliest = places
    .toSorted((a, b) => b.odd - a.odd || b.term.length - a.term.length)
    .slice(0, MOST_PLACES);
  const odd = likeliest.filter((place) => place.odd > 0);
  const letters = gaps.flatMap((gap) =>
    lettersIn(gap.text.toLowerCase()).map(({ at, end, typed }) => ({
      at: gap.at + at,
      end: gap.at + end,
      term: typed,
      odd: 1,
    })),
  );
  return [
    ...formsAt(likeliest, soundingLike, "homophone"),
    ...formsAt(odd, spelledLike, "spelling"),
    ...formsAt(letters, (typed) => spelledBy(typed, text, knowledge), "pinyin"),
  ];
}

/** What no rule knew: an error makes words that are in no table. */
function gapsToCorrect(
  text: string,
  knowledge: Knowledge,
  without: Undone,
): readonly { readonly at: number; readonly text: string }[] {
  const cut = textToRead(text);
  return gapsBetween(text, claimsIn(cut, askingWords(cut, without), false, knowledge, without));
}

function formsAt(
  places: readonly Place[],
  lookUp: (term: string) => readonly Form[],
  because: Because,
): readonly Found[] {
  return places.flatMap((place) =>
    lookUp(place.term)
      .filter(({ text }) => isOther(text, place.term))
      .slice(0, MOST_FORMS)
      .map((form) => ({ place, form, because })),
  );
}

/** What stands in the name of a column or an agency is no error, however rare it is in documents. */
function isInName(term: string, { columns, agencies }: Knowledge): boolean {
  return (
    columns.some(({ name }) => name.includes(term)) ||
    agencies.some(({ name, others }) => [name, ...others].some((one) => one.includes(term)))
  );
}

const NUMERALS = /[\d〇零一二两三四五六七八九十百千万第]/g;
const PLACE = /(?:省|市|县|区|旗|镇|乡|村)$/;

/** Less of the same is no correction; another number or another place is another question. */
function isOther(text: string, term: string): boolean {
  const numerals = term.match(NUMERALS)?.join("") ?? "";
  return (
    !term.includes(text) &&
    !(PLACE.test(term) && PLACE.test(text)) &&
    (numerals === "" || numerals === text.match(NUMERALS)?.join(""))
  );
}

/** Where an error may be: words that follow on each other. */
function placesIn(
  gap: { readonly at: number; readonly text: string },
  knowledge: Knowledge,
): readonly Place[] {
  const places: Place[] = [];
  const words = placedWords(gap.text);
  for (const [from, first] of words.entries()) {
    let odd = 0;
    for (const [more, last] of words.slice(from, from + MOST_WORDS).entries()) {
      if (more > 0 && words[from + more - 1]?.end !== last.at) break;
      const isSingle = last.term.length === 1 && !isWeak(last.term);
      if (isSingle || isRare(last.term, knowledge)) odd++;
      const term = gap.text.slice(first.at, last.end);
      if (term.length > LONGEST) break;
      if (term.length < SHORTEST || isOnlyAsked(first.term) || isOnlyAsked(last.term)) continue;
      if (odd > 0 || (more > 0 && term.length >= LONG))
        places.push({ at: gap.at + first.at, end: gap.at + last.end, term, odd });
    }
  }
  return places;
}

function isOnlyAsked(word: string): boolean {
  return wordsOf(word).length === 0 || isAsking(word) || (word.length > 1 && isWeak(word));
}

function placedWords(
  text: string,
): readonly { readonly at: number; readonly end: number; readonly term: string }[] {
  const words: { at: number; end: number; term: string }[] = [];
  let at = 0;
  for (const term of cutText(text)) {
    const end = at + term.length;
    if (wordsOf(term).length > 0 || /^\p{Script=Han}+$/u.test(term)) words.push({ at, end, term });
    at = end;
  }
  return words;
}
