import type { Case } from "./case-query.ts";

/** The answer as far as it is written; the letter itself is among the letters. */
export function AnswerShown({ found }: { readonly found: Case }) {
  if (found.draft === null) return null;
  return null;
}
