import announced from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { plainDateOf, yearOf } from "../../kernel/dates.ts";
import type { CalendarDay, DayKind, NationalYear } from "./model.ts";
import { noticeOf } from "./notices.ts";

/** The first year in which the Regulation was in force. */
const FIRST_YEAR = 2008;

/** Every year from 2008 that has been announced, as the product knows it; years and days in order. */
export function nationalYears(): readonly NationalYear[] {
  const years = new Map<number, CalendarDay[]>();
  for (const day of [...read(announced.holidays, "off"), ...read(announced.workdays, "worked")]) {
    const year = noticeYearOf(day);
    if (year < FIRST_YEAR) continue;
    const days = years.get(year) ?? [];
    days.push(day);
    years.set(year, days);
  }
  return Array.from(years, ([year, days]) => ({
    year,
    source: noticeOf(year),
    days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  })).toSorted((a, b) => a.year - b.year);
}

/** The only holiday near the turn of the year is New Year's Day, so December belongs to the next notice. */
function noticeYearOf({ day }: CalendarDay): number {
  return day.slice(5, 7) === "12" ? yearOf(day) + 1 : yearOf(day);
}

/** Entries read 'Spring Festival,春节,4': the occasion in two languages and its statutory days. */
function read(entries: Readonly<Record<string, string>>, kind: DayKind): readonly CalendarDay[] {
  return Object.entries(entries).map(([day, about]) => ({
    day: plainDateOf(day),
    kind,
    name: about.split(",")[1] ?? about,
  }));
}
