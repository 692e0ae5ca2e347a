import { addDays, plainDateOf, weekday } from "../../../kernel/dates.ts";
import type { Random } from "./random.ts";

const HOLIDAYS_2018 = new Set([
  "2018-01-01",
  "2018-02-15",
  "2018-02-16",
  "2018-02-19",
  "2018-02-20",
  "2018-02-21",
  "2018-04-05",
  "2018-04-06",
  "2018-04-30",
  "2018-05-01",
  "2018-06-18",
  "2018-09-24",
  "2018-10-01",
  "2018-10-02",
  "2018-10-03",
  "2018-10-04",
  "2018-10-05",
  "2018-12-31",
]);

/** The working days of 2018 on which the district publishes. */
export const days2018: readonly string[] = Array.from({ length: 365 }, (_, index) =>
  addDays(plainDateOf("2018-01-01"), index),
).filter((day) => weekday(day) !== 0 && weekday(day) !== 6 && !HOLIDAYS_2018.has(day));

/** An instant in working hours of a day, ISO text in Beijing time. */
export function instantOn(random: Random, day: string): string {
  const hour = random.pick([8, 9, 9, 10, 10, 11, 14, 15, 15, 16, 16, 17]);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day}T${two(hour)}:${two(random.int(0, 59))}:${two(random.int(0, 59))}+08:00`;
}

/** Whether last year's accounts are approved already: they are from July on; until then there are budgets. */
export function isAccountsSeason(day: string): boolean {
  return day.slice(5) >= "07-01";
}
