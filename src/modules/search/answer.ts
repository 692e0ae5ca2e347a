import { hitOf, type Answered } from "./hits.ts";
import { HITS_ON_PAGE, LAST_PAGE, type SearchAnswer, type SearchQuery } from "./model.ts";
import type { EntryRow } from "./queries/rows.ts";

/** The answer in full: what was understood, counts, hits with the words marked, and why each is there. */
export function answerOf(
  query: SearchQuery,
  answered: Answered,
  rows: readonly EntryRow[],
  today: string,
): SearchAnswer {
  const { question, counted, documentNumber } = answered;
  return {
    understood: {
      ...takenFor(answered),
      documentNumber: documentNumber ?? question.numberKeys[0] ?? null,
      phrases: question.phrases,
      steps: question.steps,
      offers: question.offers,
      isCorrected: answered.isCorrected,
    },
    total: counted.total,
    totalExact: counted.exact,
    facets: counted.facets,
    hits: rows.slice(0, HITS_ON_PAGE).map((row) => hitOf(row, answered, today)),
    hasMore: rows.length > HITS_ON_PAGE && query.page < LAST_PAGE,
    isComplete: answered.isComplete,
  };
}

/** The words looked for and those left out; those of quoted parts are looked for in any case. */
function takenFor({
  question,
  kept,
  exact,
}: Answered): Pick<SearchAnswer["understood"], "words" | "dropped"> {
  const isByWords = exact === null || exact === "quoted";
  const words = [...kept.map((one) => one.typed), ...question.quotedWords];
  const asked = question.notions.filter((one) => !one.isOptional).map((one) => one.typed);
  return {
    words: isByWords ? [...new Set(words)] : [],
    dropped:
      isByWords && words.length > 0
        ? [...new Set(asked)].filter((typed) => !words.includes(typed))
        : [],
  };
}
