import { beijingDay, type PlainDate } from "../kernel/dates.ts";

/** The only source of the present: commands take it, rules get `today` as an argument. */
export type Clock = {
  now(): Date;
  today(): PlainDate;
};

/** The machine's clock, its day counted in Beijing time. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => beijingDay(new Date()),
};

/** A clock that stands still at an instant (ISO text with zone), for tests and for generated data. */
export function clockAt(instant: string): Clock {
  const fixed = new Date(instant);
  return { now: () => fixed, today: () => beijingDay(fixed) };
}
