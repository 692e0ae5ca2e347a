import { plainDateOf, weekday, yearOf, type PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import type { CalendarDay, NationalYear, SiteCalendar } from "./model.ts";
import { STATUTORY_YEARS, statutoryDaysOff } from "./statutory-days.ts";

/** How many years past the last announced one a calendar reaches; a term that is longer has other worries. */
const PROVISIONAL_YEARS = 10;

/**
 * The calendar of a site: the announced days of the country, the statutory days of years not announced (those
 * between and ten after), and over them the site's own days, which win. `years` are the announced ones, in any
 * order; without any, all is provisional.
 */
export function composeCalendar(
  years: readonly number[],
  national: readonly CalendarDay[],
  local: readonly CalendarDay[],
): SiteCalendar {
  const daysOff = new Set<PlainDate>();
  const workedWeekends = new Set<PlainDate>();
  for (const { day, kind } of composedDays(years, national, local)) {
    (kind === "off" ? daysOff : workedWeekends).add(day);
    (kind === "off" ? workedWeekends : daysOff).delete(day);
  }
  return { daysOff, workedWeekends, provisionalFrom: firstUnannounced(new Set(years)) };
}

/** The days that a calendar is composed of, in the order in which they win: the last of a day holds. */
export function composedDays(
  years: readonly number[],
  national: readonly CalendarDay[],
  local: readonly CalendarDay[],
): readonly CalendarDay[] {
  if (years.length === 0) return [...national, ...local];
  const announced = new Set(years);
  const first = Math.max(Math.min(...years), STATUTORY_YEARS.first);
  const end = Math.min(Math.max(...years) + PROVISIONAL_YEARS, STATUTORY_YEARS.last);
  const statutory: CalendarDay[] = [];
  for (let year = first; year <= end; year += 1) {
    if (!announced.has(year)) statutory.push(...statutoryDaysOff(year));
  }
  return [...statutory, ...national, ...local];
}

/** The first day of the first year that was not announced, counted from the earliest that was. */
function firstUnannounced(announced: ReadonlySet<number>): PlainDate {
  if (announced.size === 0) return plainDateOf("0001-01-01");
  let year = Math.min(...announced);
  while (announced.has(year)) year += 1;
  return plainDateOf(`${year}-01-01`);
}

export type LocalDayRefusal = "day-already-off" | "day-already-worked" | "national-holiday";

/**
 * Whether a district may set a day of its own (放假办法 art. 4), given the country's calendar: it must change
 * something, and a holiday of the whole country cannot be worked.
 */
export function checkLocalDay(
  ask: Pick<CalendarDay, "day" | "kind">,
  country: SiteCalendar,
): Result<true, LocalDayRefusal> {
  const worked = isWorkingDay(ask.day, country);
  if (ask.kind === "off") return worked ? ok(true) : refuse("day-already-off");
  if (worked) return refuse("day-already-worked");
  return country.daysOff.has(ask.day) ? refuse("national-holiday") : ok(true);
}

export type YearRefusal =
  | "year-unknown"
  | "day-outside-year"
  | "day-twice"
  | "worked-day-not-weekend"
  | "statutory-day-missing";

/**
 * Whether days can be a year's announcement: from the December before to its own, each once, worked ones on
 * weekends, and every statutory day off. The detail names the day that does not fit.
 */
export function checkYear(ask: Pick<NationalYear, "year" | "days">): Result<true, YearRefusal> {
  if (!(ask.year >= STATUTORY_YEARS.first && ask.year <= STATUTORY_YEARS.last)) {
    return refuse("year-unknown");
  }
  const kinds = new Map<PlainDate, CalendarDay["kind"]>();
  for (const { day, kind } of ask.days) {
    const inYear = yearOf(day) === ask.year || day.startsWith(`${ask.year - 1}-12-`);
    if (!inYear) return refuse("day-outside-year", { day });
    if (kinds.has(day)) return refuse("day-twice", { day });
    if (kind === "worked" && isWeekday(day)) {
      return refuse("worked-day-not-weekend", { day });
    }
    kinds.set(day, kind);
  }
  const missing = statutoryDaysOff(ask.year).find(
    ({ day }) => kinds.get(day) === "worked" || (kinds.get(day) === undefined && isWeekday(day)),
  );
  return missing === undefined ? ok(true) : refuse("statutory-day-missing", { day: missing.day });
}

function isWeekday(day: PlainDate): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6;
}
