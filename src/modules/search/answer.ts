import { excerptOf, marked } from "./excerpt.ts";
import { HITS_ON_PAGE, LAST_PAGE, type SearchAnswer, type SearchQuery } from "./model.ts";
import type { Counted } from "./queries/count.ts";
import type { EntryRow } from "./queries/rows.ts";
import { spellings, type Understanding } from "../understanding/index.ts";

/** What was found for a question: the ids of its page and one more if there are more, and how it was taken. */
export type Answered = {
  readonly ids: readonly string[];
  readonly counted: Counted;
  readonly words: readonly string[];
  readonly documentNumber: string | null;
  readonly isComplete: boolean;
};

/** The answer in full: what was understood, counts, hits with the words marked. */
export function answerOf(
  query: SearchQuery,
  question: Understanding,
  answered: Answered,
  rows: readonly EntryRow[],
): SearchAnswer {
  const { counted, words, documentNumber } = answered;
  const isByWords = documentNumber === null && words.length > 0;
  const marks =
    question.phrases.length > 0
      ? [...question.phrases.flatMap(spellings), ...wordsOfAll(question)]
      : [...new Set([...words, ...wordsOfAll(question)])];
  return {
    understood: {
      words,
      dropped: isByWords ? wordsOfAll(question).filter((word) => !words.includes(word)) : [],
      documentNumber: documentNumber ?? question.numberKeys[0] ?? null,
      phrases: question.phrases,
      steps: question.steps,
      offers: question.offers,
      isCorrected: false,
    },
    total: counted.total,
    totalExact: counted.exact,
    facets: counted.facets,
    hits: rows.slice(0, HITS_ON_PAGE).map((row) => ({
      siteId: row.site_id,
      id: row.id,
      title: marked(row.title, marks),
      excerpt: excerptOf(row.body, marks),
      path: row.path,
      kind: row.kind,
      documentNumber: row.document_number,
      organizationId: row.organization_id,
      columnId: row.column_id,
      publishedOn: row.published_on,
      validity: row.validity,
      inAttachment: null,
      isWholeIndexed: true,
      why: { exact: null, parts: [], phrase: 0, freshness: 0, validity: 0, total: 0 },
    })),
    hasMore: rows.length > HITS_ON_PAGE && query.page < LAST_PAGE,
    isComplete: answered.isComplete,
  };
}

/** The words of a question as typed, quoted ones too. */
export function wordsOfAll(question: Understanding): readonly string[] {
  const typed = question.notions.flatMap(({ ways }) => ways[0]?.words ?? []);
  return [...new Set([...typed, ...question.quotedWords])];
}
