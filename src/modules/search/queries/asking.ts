import { HITS_ON_PAGE, type SearchQuery } from "../model.ts";
import { filtersOf, holds, matchOf } from "../plan.ts";
import type { Weighed } from "../sought.ts";
import { shareOf, type SearchStatistics } from "../statistics.ts";
import { countMatches, type Counted } from "./count.ts";
import type { Snapshot } from "./snapshot.ts";

/** A query being answered: on what state of the base, with what knowledge of words, on which day. */
export type Asking = {
  readonly snapshot: Snapshot;
  readonly statistics: SearchStatistics;
  readonly query: SearchQuery;
  readonly today: string;
};

/** Where a query's page begins, and how many ids it wants: one more than it shows tells whether there are more. */
export function pageOf(query: SearchQuery): { readonly from: number; readonly wanted: number } {
  return { from: (query.page - 1) * HITS_ON_PAGE, wanted: HITS_ON_PAGE + 1 };
}

/** A tsquery for entries that hold all of some notions and pass the filters. */
export function matchOfNotions({ query }: Asking, notions: readonly Weighed[]): string {
  return matchOf(
    notions.map((notion) => holds(notion)),
    query,
  );
}

/** Counts the entries that hold all notions and pass the filters. */
export function countNotions(asking: Asking, notions: readonly Weighed[]): Promise<Counted> {
  const { snapshot, statistics } = asking;
  return countMatches(snapshot, matchOfNotions(asking, notions), {
    entries: statistics.entries,
    upper: mostShare(asking, notions) * statistics.entries,
  });
}

/** No more can match than hold the rarest of the notions and pass the narrowest of the filters. */
export function mostShare({ statistics, query }: Asking, notions: readonly Weighed[]): number {
  return Math.min(
    1,
    ...notions.map((notion) => notion.share),
    ...filtersOf(query).map((lexeme) => shareOf(statistics, lexeme)),
  );
}
