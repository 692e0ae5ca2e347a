import { addDays, daysBetween, type PlainDate, yearOf, plainDateOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Period } from "./model.ts";

/** How long the views of each path are kept by the day; by the month they are kept for ever. */
export const DAYS_KEPT = 1_096;

/** The first day of a day's month. */
export function monthOf(day: PlainDate): PlainDate {
  return plainDateOf(`${day.slice(0, 7)}-01`);
}

/** The first day that is kept by the day. */
export function keptFrom(today: PlainDate): PlainDate {
  return addDays(today, -DAYS_KEPT);
}

/** The days of a year, or of one of its months (1 to 12). */
export function periodOf(year: number, month: number | null = null): Period {
  const day = (m: number, d: number) =>
    plainDateOf(`${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
  if (month === null) return { from: day(1, 1), to: day(12, 31) };
  return { from: day(month, 1), to: lastOfMonth(day(month, 1)) };
}

/** How many days of a period visits were counted on: from the first day of all until today. */
export function daysCounted(
  { from, to }: Period,
  since: PlainDate | null,
  today: PlainDate,
): number {
  if (since === null) return 0;
  const [first, last] = [from > since ? from : since, to < today ? to : today];
  return Math.max(0, daysBetween(first, last) + 1);
}

export type PeriodRefusal = "days-not-kept" | "period-reversed";

/** A period as whole years, whole months before and after them, and the days that are left over. */
export type Parts = {
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly months: readonly Period[];
  readonly days: readonly Period[];
};

/**
 * Divides a period so that as much of it as possible is read by the year and by the month. Refuses one that begins or ends
 * inside a month whose days are no longer kept: its views could not be told from the rest of the month.
 */
export function partsOf({ from, to }: Period, today: PlainDate): Result<Parts, PeriodRefusal> {
  if (from > to) return refuse("period-reversed");
  const first = from === monthOf(from) ? from : nextMonth(from);
  const last = to === lastOfMonth(to) ? to : addDays(monthOf(to), -1);
  const days: Period[] = [];
  if (first > last) days.push({ from, to });
  else {
    if (from < first) days.push({ from, to: addDays(first, -1) });
    if (to > last) days.push({ from: addDays(last, 1), to });
  }
  const isLost = days.some((part) => part.from < keptFrom(today));
  return isLost ? refuse("days-not-kept") : ok({ ...monthsOf(first, last), days });
}

function monthsOf(from: PlainDate, to: PlainDate): Pick<Parts, "years" | "months"> {
  if (from > to) return { years: null, months: [] };
  const first = yearOf(from) + (from.endsWith("-01-01") ? 0 : 1);
  const last = yearOf(to) - (to.endsWith("-12-31") ? 0 : 1);
  if (first > last) return { years: null, months: [{ from, to }] };
  const months: Period[] = [];
  const years = { from: periodOf(first).from, to: periodOf(last).to };
  if (from < years.from) months.push({ from, to: addDays(years.from, -1) });
  if (to > years.to) months.push({ from: addDays(years.to, 1), to });
  return { years: { from: first, to: last }, months };
}

function lastOfMonth(day: PlainDate): PlainDate {
  return addDays(nextMonth(day), -1);
}

function nextMonth(day: PlainDate): PlainDate {
  const month = Number(day.slice(5, 7)) % 12;
  const year = yearOf(day) + (month === 0 ? 1 : 0);
  return plainDateOf(`${year}-${String(month + 1).padStart(2, "0")}-01`);
}
