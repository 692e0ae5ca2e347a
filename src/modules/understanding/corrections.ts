import { cutText, wordsOf } from "../../platform/segmenting/index.ts";
import { isRare } from "./known-words.ts";
import { lettersIn } from "./latin.ts";
import type { Because, Form, Knowledge, Understanding } from "./model.ts";
import { inScriptOfDocuments, understand } from "./understand.ts";

const MOST = 4;
const SHORTEST = 2;
const LONGEST = 12;
const MOST_WORDS = 5;
/** Looking for other spellings costs some microseconds each. */
const MOST_LOOKED_FOR = 24;

type Place = {
  readonly at: number;
  readonly end: number;
  readonly term: string;
  readonly rare: number;
};
type Found = { readonly place: Place; readonly form: Form; readonly because: Because };

/**
 * Other questions that somebody may have meant, likeliest first, each with the step that says so: words that sound
 * the same, then words spelt nearly so, then what Latin letters spell. They are for when the question as typed
 * finds nothing or next to nothing.
 */
export function corrections(
  understanding: Understanding,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): readonly Understanding[] {
  if (understanding.phrases.length > 0 || understanding.numberKeys.length > 0) return [];
  const text = inScriptOfDocuments(understanding.typed, without);
  const answers = new Map<string, Understanding>();
  for (const { place, form, because } of correctionsOf(text, knowledge)) {
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

function correctionsOf(text: string, knowledge: Knowledge): readonly Found[] {
  const { soundingLike, spelledLike, byPinyin } = knowledge.vocabulary;
  const places = placesToCorrect(text, knowledge);
  const letters = lettersIn(text.toLowerCase()).map((found) => ({
    ...found,
    term: found.typed,
    rare: 1,
  }));
  return [
    ...formsAt(places, soundingLike, "homophone"),
    ...formsAt(places, spelledLike, "spelling"),
    ...formsAt(letters, byPinyin, "pinyin"),
  ];
}

function formsAt(
  places: readonly Place[],
  lookUp: (term: string) => readonly Form[],
  because: Because,
): readonly Found[] {
  return places.flatMap((place) =>
    lookUp(place.term)
      .filter(({ text }) => text !== place.term)
      .map((form) => ({ place, form, because })),
  );
}

/** Where an error may be: words that follow on each other, those with the most rare or single-character words first. */
function placesToCorrect(text: string, knowledge: Knowledge): readonly Place[] {
  const places: Place[] = [];
  const words = placedWords(text);
  for (const [from, first] of words.entries()) {
    let rare = 0;
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
      const last = words[to];
      if (last === undefined || (to > from && words[to - 1]?.end !== last.at)) break;
      if (last.term.length === 1 || isRare(last.term, knowledge)) rare++;
      const term = text.slice(first.at, last.end);
      if (term.length > LONGEST) break;
      if (term.length >= SHORTEST) places.push({ at: first.at, end: last.end, term, rare });
    }
  }
  return places
    .toSorted((a, b) => b.rare - a.rare || b.term.length - a.term.length)
    .slice(0, MOST_LOOKED_FOR);
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
