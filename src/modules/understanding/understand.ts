import type { Knowledge, Notion, Understanding } from "./model.ts";
import { readQuestion } from "./question.ts";

/**
 * Reads a question as it was typed: what it may be exactly (a number, a code), the notions it speaks of in all
 * the ways in which documents may speak of them, the filters it offers, and the steps that led there. `without`
 * names steps (by their keys) that are not to be taken.
 */
export function understand(
  typed: string,
  _knowledge: Knowledge,
  _without: ReadonlySet<string>,
): Understanding {
  const question = readQuestion(typed);
  const quoted = new Set(question.quotedWords);
  return {
    typed: typed.normalize("NFKC").trim().slice(0, 100),
    numberKeys: question.numberKeys,
    indexNumber: question.indexNumber,
    code: null,
    notions: question.words.filter((word) => !quoted.has(word)).map(asTyped),
    phrases: question.phrases,
    quotedWords: question.quotedWords,
    likely: question.likely,
    offers: [],
    steps: [],
  };
}

/**
 * Other questions that somebody may have meant, likeliest first, each with the step that says so. They are for
 * when the question as typed finds nothing or next to nothing.
 */
export function corrections(
  _understanding: Understanding,
  _knowledge: Knowledge,
  _without: ReadonlySet<string>,
): readonly Understanding[] {
  return [];
}

function asTyped(word: string): Notion {
  return {
    typed: word,
    ways: [{ words: [word], weight: 1, because: "typed", shown: word }],
    isOptional: false,
  };
}
