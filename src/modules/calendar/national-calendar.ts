import type { PlainDate } from "../../kernel/dates.ts";
import type { CalendarDay, SiteCalendar } from "./model.ts";
import { nationalYears } from "./national-years.ts";
import { composeCalendar, composedDays } from "./rules.ts";

/** A calendar and the occasion of each day that differs from the plain week; null where there is none. */
export type NamedCalendar = {
  readonly calendar: SiteCalendar;
  readonly nameOf: (day: PlainDate) => string | null;
};

/** The calendar of a site with the names of its days; see `composeCalendar`. */
export function namedCalendar(
  years: readonly number[],
  national: readonly CalendarDay[],
  local: readonly CalendarDay[],
): NamedCalendar {
  const names = new Map<PlainDate, string>();
  for (const { day, name } of composedDays(years, national, local)) names.set(day, name);
  return {
    calendar: composeCalendar(years, national, local),
    nameOf: (day) => names.get(day) ?? null,
  };
}

/** The country's calendar as the product knows it: no database is asked, and no district's own days are in it. */
export function nationalCalendar(): NamedCalendar {
  const known = nationalYears();
  const days = known.flatMap((found) => found.days);
  return namedCalendar(
    known.map((found) => found.year),
    days,
    [],
  );
}
