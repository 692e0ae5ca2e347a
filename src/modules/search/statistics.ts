/** How often words are, as far as a sample tells, and how many entries each month has. */
export type SearchStatistics = {
  readonly entries: number;
  /** Share of the entries that hold a lexeme; rare ones are absent. */
  readonly share: ReadonlyMap<string, number>;
  /** A lexeme that is absent is rarer than this. */
  readonly leastShare: number;
  /** Newest first: 201811 and how many. */
  readonly months: readonly { readonly month: number; readonly count: number }[];
};

/** The share of entries that hold a lexeme, as far as is known. */
export function shareOf(statistics: SearchStatistics, lexeme: string): number {
  return statistics.share.get(lexeme) ?? statistics.leastShare;
}

const MOST_MONTHS = 6;
const MOST_YEARS = 6;
const SPARE = 1.5;

/**
 * The newest months or years that hold enough entries for `wanted` hits when `share` of the entries match,
 * as lexemes of which one must hold; null when all time is needed. Long lists are slow in the index, so
 * there are at most six. `year` limits it to that year.
 */
export function windowOf(
  statistics: SearchStatistics,
  share: number,
  wanted: number,
  year?: number,
): readonly string[] | null {
  const months =
    year === undefined
      ? statistics.months
      : statistics.months.filter((one) => Math.floor(one.month / 100) === year);
  const all = months.reduce((sum, one) => sum + one.count, 0);
  const needed = (wanted / Math.max(share, 1e-9)) * SPARE;
  const whole = year === undefined ? null : [`y:${year}`];
  if (needed > all * 0.35) return whole;
  const chosen: string[] = [];
  let held = 0;
  for (const { month, count } of months.slice(0, MOST_MONTHS)) {
    if (held >= needed) break;
    held += count;
    chosen.push(`m:${month}`);
  }
  if (held >= needed || chosen.length === months.length) return chosen;
  if (year !== undefined) return whole;
  const years: number[] = [];
  held = 0;
  for (const { month, count } of months) {
    const of = Math.floor(month / 100);
    if (years.at(-1) !== of) {
      if (held >= needed) break;
      years.push(of);
    }
    held += count;
  }
  return years.length > MOST_YEARS ? null : years.map((of) => `y:${of}`);
}
