import type { MonthCount } from "./model.ts";

const MOST_LEXEMES = 6;
const SPARE = 1.5;
/** Above this part of all matches a window saves nothing. */
const WORTHWHILE = 0.5;

/**
 * The newest months or years in which `wanted` of some matches lie, as lexemes of which one must hold; null
 * when all time is needed. Long lists are slow in the index, so there are at most six.
 * `months` says how the matches are spread, newest first. Where that is an estimate, months may be missing
 * from it: then none between the newest month of all, given as `upTo`, and the oldest chosen is left out.
 */
export function windowOf(
  months: readonly MonthCount[],
  wanted: number,
  upTo: number | null,
): readonly string[] | null {
  const all = months.reduce((sum, one) => sum + one.count, 0);
  const needed = wanted * SPARE;
  if (!(needed < all * WORTHWHILE)) return null;
  const chosen: number[] = [];
  let held = 0;
  for (const { month, count } of months) {
    if (held >= needed) break;
    held += count;
    chosen.push(month);
  }
  const oldest = chosen.at(-1) ?? 0;
  const newest = Math.max(chosen[0] ?? 0, upTo ?? 0);
  const listed = upTo === null ? chosen : monthsBetween(oldest, newest);
  if (listed.length <= MOST_LEXEMES) return listed.map((month) => `m:${month}`);
  const years = upTo === null ? yearsOf(chosen) : yearsOf(monthsBetween(oldest, newest));
  return years.length <= MOST_LEXEMES ? years.map((year) => `y:${year}`) : null;
}

function monthsBetween(oldest: number, newest: number): readonly number[] {
  const last = sinceYearZero(newest);
  return Array.from({ length: last - sinceYearZero(oldest) + 1 }, (_, index) => {
    const at = last - index;
    return Math.floor(at / 12) * 100 + (at % 12) + 1;
  });
}

function sinceYearZero(month: number): number {
  return Math.floor(month / 100) * 12 + (month % 100) - 1;
}

function yearsOf(months: readonly number[]): readonly number[] {
  return [...new Set(months.map((month) => Math.floor(month / 100)))];
}
