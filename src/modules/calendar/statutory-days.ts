import chineseDays from "chinese-days";
import { addDays, plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import type { CalendarDay } from "./model.ts";

/** The years for which the lunar calendar and the solar terms are known, under the Measures since 2014. */
export const STATUTORY_YEARS = { first: 2014, last: 2099 } as const;

/**
 * The days that the whole country has off in a year by 全国年节及纪念日放假办法 art. 2, on their own dates:
 * 11 in the text of 2013, 13 in that of 2024 (New Year's Eve and 2 May came in with 2025). The days given in
 * exchange for those on weekends (art. 6) are left out: only the year's notice says which they are, and without
 * them a term ends too early rather than too late. Throws a RangeError outside `STATUTORY_YEARS`.
 */
export function statutoryDaysOff(year: number): readonly CalendarDay[] {
  if (!(year >= STATUTORY_YEARS.first && year <= STATUTORY_YEARS.last)) {
    throw new RangeError(`no lunar calendar for ${year}`);
  }
  const since2025 = year >= 2025;
  const springFestival = lunar(year, "01-01");
  const days: readonly (readonly [PlainDate, string])[] = [
    ...run(plainDateOf(`${year}-01-01`), 1, "元旦"),
    ...(since2025 ? run(addDays(springFestival, -1), 4, "春节") : run(springFestival, 3, "春节")),
    ...run(plainDateOf(chineseDays.getSolarTermDate(year, 4, "pure_brightness")), 1, "清明节"),
    ...run(plainDateOf(`${year}-05-01`), since2025 ? 2 : 1, "劳动节"),
    ...run(lunar(year, "05-05"), 1, "端午节"),
    ...run(lunar(year, "08-15"), 1, "中秋节"),
    ...run(plainDateOf(`${year}-10-01`), 3, "国庆节"),
  ];
  // Mid-Autumn may fall into National Day (2020, 2039): one day, named by both.
  const byDay = new Map<PlainDate, string>();
  for (const [day, name] of days) {
    const other = byDay.get(day);
    byDay.set(day, other === undefined ? name : `${other}、${name}`);
  }
  return Array.from(byDay, ([day, name]) => ({ day, kind: "off" as const, name })).toSorted(
    (a, b) => (a.day < b.day ? -1 : 1),
  );
}

function run(first: PlainDate, count: number, name: string) {
  return Array.from({ length: count }, (_, index) => [addDays(first, index), name] as const);
}

function lunar(year: number, monthAndDay: string): PlainDate {
  return plainDateOf(chineseDays.getSolarDateFromLunar(`${year}-${monthAndDay}`).date);
}
