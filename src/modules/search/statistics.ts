import type { Knowledge } from "../understanding/index.ts";
import type { MonthCount } from "./model.ts";

/** How often words are, as far as a sample tells. */
export type SearchStatistics = {
  readonly entries: number;
  /** Share of the entries that hold a lexeme; rare ones are absent. */
  readonly share: ReadonlyMap<string, number>;
  /** A lexeme that is absent is rarer than this. */
  readonly leastShare: number;
};

/** The share of entries that hold a lexeme, as far as is known. */
export function shareOf(statistics: SearchStatistics, lexeme: string): number {
  return statistics.share.get(lexeme) ?? statistics.leastShare;
}

const MONTH = /^m:(\d{6})$/;
const spreads = new WeakMap<SearchStatistics, readonly MonthCount[]>();

/** How all entries are spread over the months, newest first, as far as the sample tells. */
export function monthsOf(statistics: SearchStatistics): readonly MonthCount[] {
  const known = spreads.get(statistics);
  if (known !== undefined) return known;
  const months = [...statistics.share]
    .flatMap(([lexeme, share]) => {
      const month = MONTH.exec(lexeme)?.[1];
      return month === undefined
        ? []
        : [{ month: Number(month), count: share * statistics.entries }];
    })
    .toSorted((a, b) => b.month - a.month);
  spreads.set(statistics, months);
  return months;
}

/** What a search knows beforehand: how frequent words are, and what questions may mean. */
export type SearchKnowledge = {
  readonly statistics: SearchStatistics;
  readonly questions: Knowledge;
};
