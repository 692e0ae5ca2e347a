import { normalized } from "../../platform/segmenting/index.ts";
import { spellings, type Understanding } from "../understanding/index.ts";
import { excerptOf, marked } from "./excerpt.ts";
import { isInForce } from "./lexemes.ts";
import {
  HITS_ON_PAGE,
  LAST_PAGE,
  type SearchAnswer,
  type SearchHit,
  type SearchQuery,
  type Why,
} from "./model.ts";
import type { Counted } from "./queries/count.ts";
import type { EntryRow } from "./queries/rows.ts";
import { worth } from "./ranking.ts";
import type { Sought, Weighed } from "./sought.ts";

/** What was found for a question: the ids of its page and one more if there are more, and how it was taken. */
export type Answered = {
  readonly question: Understanding;
  readonly sought: Sought;
  /** The notions that what is counted holds. */
  readonly kept: readonly Weighed[];
  readonly ids: readonly string[];
  readonly whys: ReadonlyMap<string, Why>;
  readonly counted: Counted;
  readonly exact: Why["exact"];
  readonly documentNumber: string | null;
  readonly isCorrected: boolean;
  readonly isComplete: boolean;
};

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

function hitOf(row: EntryRow, answered: Answered, today: string): SearchHit {
  const why = whyOf(row, answered, today);
  const marks = marksOf(answered, why);
  return {
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
    why,
  };
}

/** Why an entry is shown; of those that were not ranked it is worked out when they are. */
function whyOf(row: EntryRow, { sought, kept, whys, exact }: Answered, today: string): Why {
  if (exact !== null && exact !== "quoted")
    return { exact, parts: [], phrase: 0, freshness: 0, validity: 0, total: 0 };
  const known = whys.get(row.id);
  if (known !== undefined) return known;
  const candidate = {
    id: row.id,
    title: row.title,
    body: row.body,
    length: row.body.length,
    publishedOn: row.published_on,
    inForce: isInForce(row.validity),
    isKeyword: false,
    held: sought.required.map((one) => kept.includes(one)),
  };
  return { ...worth(sought, candidate, today), exact };
}

/** What is marked in a hit: the ways in which it speaks of the notions, the words typed, and quoted parts. */
function marksOf({ question, sought }: Answered, why: Why): readonly string[] {
  const found = why.parts.map((part) => part.found);
  const ways = [...sought.required, ...sought.optional].flatMap((one) =>
    one.ways.filter((way, at) => at === 0 || found.includes(way.shown)),
  );
  return [
    ...new Set([
      ...question.phrases.flatMap(spellings),
      ...question.quotedWords,
      ...ways.flatMap((way) => [normalized(way.shown), ...way.words]),
    ]),
  ];
}
