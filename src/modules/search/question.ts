import { documentNumberKey } from "../../kernel/document-number.ts";
import { normalized, wordsOf } from "./segment.ts";

/** What a typed question asks for. */
export type Question = {
  /** The key of a document number that the question is. */
  readonly documentNumber: string | null;
  /** An index number that the question is, as typed. */
  readonly indexNumber: string | null;
  readonly words: readonly string[];
  /** Quoted parts: they must stand in the text just so. */
  readonly phrases: readonly string[];
  /** The whole question without blanks, when it is more than one word: standing just so counts more. */
  readonly likely: string | null;
};

const LONGEST = 100;
const MOST_WORDS = 8;
const QUOTES = /["“”「」『』]([^"“”「」『』]{1,60})["“”「」『』]/g;
const INDEX_NUMBER = /^[0-9A-Za-z-]{2,20}[-/](19|20)\d{2}-\d{1,8}$/;

/** Reads a question as it was typed; of an endless one only the beginning counts. */
export function readQuestion(typed: string): Question {
  const text = typed.normalize("NFKC").trim().slice(0, LONGEST);
  if (INDEX_NUMBER.test(text))
    return { documentNumber: null, indexNumber: text, words: [], phrases: [], likely: null };
  const documentNumber = documentNumberKey(text);
  const phrases = Array.from(text.matchAll(QUOTES), (found) => found[1] ?? "").filter(
    (phrase) => phrase.trim() !== "",
  );
  const bare = text.replaceAll(/["“”「」『』]/g, " ").trim();
  const words = [...new Set(wordsOf(bare))].slice(0, MOST_WORDS);
  const isOneRun = words.length > 1 && !/\s/.test(bare) && phrases.length === 0;
  return {
    documentNumber,
    indexNumber: null,
    words,
    phrases: phrases.map(normalized),
    likely: isOneRun ? bare : null,
  };
}
