import { HITS_ON_PAGE, type SearchQuery } from "../model.ts";
import { shareOf, type SearchStatistics } from "../statistics.ts";
import { filtersOf, matchOf } from "../plan.ts";
import { countMatches, type Counted } from "./count.ts";
import type { Snapshot } from "./snapshot.ts";

/** A query being answered: on what state of the base, with what knowledge of words. */
export type Asking = {
  readonly snapshot: Snapshot;
  readonly statistics: SearchStatistics;
  readonly query: SearchQuery;
};

/** Where a query's page begins, and how many ids it wants: one more than it shows tells whether there are more. */
export function pageOf(query: SearchQuery): { readonly from: number; readonly wanted: number } {
  return { from: (query.page - 1) * HITS_ON_PAGE, wanted: HITS_ON_PAGE + 1 };
}

/** Counts the entries that hold all words and pass the filters. */
export function countWords(
  { snapshot, statistics, query }: Asking,
  words: readonly string[],
): Promise<Counted> {
  // No more can match than hold the rarest of the lexemes.
  const rarest = Math.min(
    1,
    ...[...words, ...filtersOf(query)].map((lexeme) => shareOf(statistics, lexeme)),
  );
  return countMatches(snapshot, matchOf(words, query), {
    entries: statistics.entries,
    upper: rarest * statistics.entries,
  });
}
