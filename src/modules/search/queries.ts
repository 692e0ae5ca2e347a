import type { Db } from "../../platform/database/database.ts";
import { excerptOf, marked } from "./excerpt.ts";
import { HITS_ON_PAGE, type SearchAnswer, type SearchHit, type SearchQuery } from "./model.ts";
import { countAndFacets, emptyFacets, type Counted } from "./queries/facets.ts";
import {
  byNumber,
  candidates,
  newest,
  standingWords,
  withPhrases,
  type Found,
} from "./queries/candidates.ts";
import { readQuestion, type Question } from "./question.ts";
import { filtersOf, matchOf } from "./plan.ts";
import { shareOf, type SearchStatistics } from "./statistics.ts";

/**
 * Answers a question in bounded time, whatever the words: exact numbers first; else all words must stand in
 * an entry, and when none holds them all, the least telling words are left out and said.
 * Ranking looks at titles, keywords, the question standing word for word, freshness and validity.
 */
export async function search(
  db: Db,
  statistics: SearchStatistics,
  query: SearchQuery,
): Promise<SearchAnswer> {
  const question = readQuestion(query.text);
  if (question.documentNumber !== null || question.indexNumber !== null) {
    const found = await byNumber(db, query, question);
    if (found.length > 0)
      return answered(
        question,
        [],
        found,
        { total: found.length, exact: true, facets: emptyFacets },
        query,
      );
  }
  if (question.words.length === 0 && question.phrases.length === 0) {
    return answered(question, [], [], { total: 0, exact: true, facets: emptyFacets }, query);
  }

  const count = (words: readonly string[]) =>
    countAndFacets(db, statistics, matchOf(words, query), upperBound(words, query, statistics));
  let words = question.words;
  let counted = await count(words);
  if (counted.total === 0 && words.length > 1 && question.phrases.length === 0) {
    // A word that stands nowhere tells nothing; after that, the most frequent word tells least.
    const known = await standingWords(db, words, query);
    words = words.filter((word) => known.has(word));
    if (words.length > 0) counted = await count(words);
    while (counted.total === 0 && words.length > 1) {
      const least = words.toSorted((a, b) => shareOf(statistics, b) - shareOf(statistics, a))[0];
      words = words.filter((word) => word !== least);
      counted = await count(words);
    }
  }
  const dropped = question.words.filter((word) => !words.includes(word));
  if (words.length === 0 && question.phrases.length === 0)
    return answered(question, dropped, [], counted, query);
  const asked: Question = { ...question, words };
  const found = await rowsOf(db, statistics, query, asked, counted);
  return answered(asked, dropped, found, counted, query);
}

async function rowsOf(
  db: Db,
  statistics: SearchStatistics,
  query: SearchQuery,
  question: Question,
  counted: Counted,
): Promise<readonly Found[]> {
  if (question.phrases.length > 0) return withPhrases(db, query, question);
  if (query.order === "newest" || query.page > 5)
    return newest(db, statistics, query, question, counted);
  return candidates(db, statistics, query, question, counted);
}

/** How many entries can match at the most: as many as hold the rarest word and pass the filters. */
function upperBound(
  words: readonly string[],
  query: SearchQuery,
  statistics: SearchStatistics,
): number {
  const rarest = Math.min(1, ...words.map((word) => shareOf(statistics, word)));
  const passing = filtersOf(query)
    .filter((lexeme) => !lexeme.startsWith("t:"))
    .reduce((share, lexeme) => share * shareOf(statistics, lexeme), 1);
  return rarest * passing * statistics.entries;
}

function answered(
  question: Question,
  dropped: readonly string[],
  found: readonly Found[],
  counted: Counted,
  query: SearchQuery,
): SearchAnswer {
  const marks = [...question.words, ...question.phrases];
  const hits = found.slice(0, HITS_ON_PAGE).map((row): SearchHit => ({
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
  }));
  const seen = (query.page - 1) * HITS_ON_PAGE + hits.length;
  return {
    understood: {
      words: question.words,
      dropped,
      documentNumber: question.documentNumber,
      phrases: question.phrases,
    },
    total:
      question.phrases.length > 0
        ? Math.min(counted.total, found.length === 0 ? 0 : counted.total)
        : counted.total,
    totalExact: counted.exact && question.phrases.length === 0,
    facets: counted.facets,
    hits,
    hasMore: found.length > HITS_ON_PAGE || (hits.length === HITS_ON_PAGE && seen < counted.total),
  };
}
