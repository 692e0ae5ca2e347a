import { normalized, wordsOf } from "../../platform/segmenting/index.ts";
import type { Lexicon } from "./model.ts";

/** One form for all spellings of a question: the same words in any order, width, case and spacing. */
export function questionKey(text: string): string {
  const words = [...new Set(wordsOf(text))].toSorted();
  return words.length > 0 ? words.join(" ") : normalized(text).trim();
}

/** The pinned answer to a question, the newest where several stand; null when there is none. */
export function pinFor(pinned: Lexicon["pinned"], text: string): Lexicon["pinned"][number] | null {
  if (pinned.length === 0) return null;
  const key = questionKey(text);
  if (key === "") return null;
  return (
    pinned.findLast((pin) => pin.questions.some((question) => questionKey(question) === key)) ??
    null
  );
}
