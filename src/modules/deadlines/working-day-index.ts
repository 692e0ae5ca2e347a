import { daysBetween, plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";

const FIRST = plainDateOf("2008-01-01");
/** The first and the last day that terms are counted for. */
export const REACH = { first: FIRST, last: plainDateOf("2099-12-31") } as const;

const DAY = 86_400_000;
const ORIGIN = Date.parse(`${FIRST}T00:00:00Z`);
const DAYS = daysBetween(FIRST, REACH.last) + 1;
/** 2008-01-01 was a Tuesday. */
const FIRST_WEEKDAY = 2;

/** The number of a day: 0 is the first within reach. Days out of reach have numbers too, but no place in an index. */
export function numberOf(day: PlainDate): number {
  return (Date.parse(`${day}T00:00:00Z`) - ORIGIN) / DAY;
}

/** The day of a number. */
export function dayOf(number: number): PlainDate {
  return new Date(ORIGIN + number * DAY).toISOString().slice(0, 10) as PlainDate;
}

/** The working days of a calendar, numbered: counting is then looking up. */
export type WorkingDayIndex = {
  /** For each day, how many working days lie from the first through it. */
  readonly through: Int32Array;
  /** The working days in order: the first has place 1. */
  readonly days: Int32Array;
  readonly count: number;
};

const known = new WeakMap<WorkingCalendar, WorkingDayIndex>();

/** The index of a calendar, made once for each. */
export function indexOf(calendar: WorkingCalendar): WorkingDayIndex {
  const found = known.get(calendar);
  if (found !== undefined) return found;
  const made = makeIndex(calendar);
  known.set(calendar, made);
  return made;
}

function makeIndex({ daysOff, workedWeekends }: WorkingCalendar): WorkingDayIndex {
  const works = new Uint8Array(DAYS);
  for (let day = 0; day < DAYS; day += 1) {
    const ofWeek = (day + FIRST_WEEKDAY) % 7;
    works[day] = ofWeek === 0 || ofWeek === 6 ? 0 : 1;
  }
  for (const day of workedWeekends) works[numberOf(day)] = 1;
  for (const day of daysOff) works[numberOf(day)] = 0;
  const through = new Int32Array(DAYS);
  const days = new Int32Array(DAYS + 1);
  let count = 0;
  for (let day = 0; day < DAYS; day += 1) {
    if (works[day] === 1) {
      count += 1;
      days[count] = day;
    }
    through[day] = count;
  }
  return { through, days, count };
}

/** How many working days lie after one day through another, none when it is not later. Both within reach. */
export function workingDaysIn(index: WorkingDayIndex, after: number, through: number): number {
  const upTo = Math.min(through, DAYS - 1);
  return upTo <= after ? 0 : (index.through[upTo] ?? 0) - (index.through[after] ?? 0);
}

/** The day itself, or the next working day where it is a day off (民法典 art. 203); null when it lies out of reach. */
export function workingDayFrom(index: WorkingDayIndex, day: number): number | null {
  return workingDayAfter(index, day - 1, 1);
}

/** The `count`th working day after a day; null when it lies out of reach. */
export function workingDayAfter(
  index: WorkingDayIndex,
  after: number,
  count: number,
): number | null {
  const place = (index.through[after] ?? index.count) + count;
  return place > index.count ? null : (index.days[place] ?? null);
}
