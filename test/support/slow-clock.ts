// What the term of a request is, worked out as a person would with a wall calendar: day after day, by nothing but
// text. It shares no code with the clock that it is compared to, and knows the figures of the law by itself.
import type { History, TermCalendar } from "../../src/modules/deadlines/index.ts";

const NEVER = "9999-12-31";

/** The last day for the answer; null where none is known. Only for histories that can have happened. */
export function slowDue(history: History, calendar: TermCalendar): string | null {
  const revised = history.receivedOn >= "2019-05-15";
  const [term, opinionTerm] = revised ? [20, 15] : [15, null];

  let start: string = history.receivedOn;
  for (const correction of history.corrections) {
    if (correction.receivedOn === null) return null;
    start = later(start, correction.receivedOn);
  }
  if (history.fee !== null) {
    if (history.fee.paidOn === null) return null;
    start = later(start, history.fee.paidOn);
  }

  const pauses: [string, string][] = [];
  for (const one of history.consultations) {
    if (!revised && one.kind === "other-organ") continue;
    const limit =
      opinionTerm === null ? NEVER : walk(one.arrivedOn ?? one.askedOn, opinionTerm, [], calendar);
    const answer = one.answeredOn ?? NEVER;
    pauses.push([one.askedOn, answer < limit ? answer : limit]);
  }

  let end = walk(start, term, pauses, calendar);
  const { extension } = history;
  if (extension !== null) {
    const inTime =
      extension.noticedOn === null || extension.noticedOn < start || extension.noticedOn <= end;
    if (inTime) end = walk(start, term + extension.workingDays, pauses, calendar);
  }
  if (end === NEVER) return null;
  if (history.delayedTo !== null) end = later(end, history.delayedTo);
  while (!works(end, calendar)) end = next(end);
  return end;
}

function walk(
  start: string,
  count: number,
  pauses: readonly [string, string][],
  calendar: TermCalendar,
): string {
  let [day, counted] = [start, 0];
  while (counted < count) {
    day = next(day);
    if (pauses.some(([asked, end]) => end === NEVER && day > asked)) return NEVER;
    const isPaused = pauses.some(([asked, end]) => day > asked && day <= end);
    if (works(day, calendar) && !isPaused) counted += 1;
  }
  return day;
}

/** Whether a day is worked in a calendar. */
export function works(day: string, calendar: TermCalendar): boolean {
  const { daysOff, workedWeekends } = calendar as unknown as Record<string, ReadonlySet<string>>;
  if (daysOff?.has(day) === true) return false;
  return workedWeekends?.has(day) === true || dayOfWeek(day) < 5;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function next(day: string): string {
  const [year, month, date] = parts(day);
  if (date < lengthOf(year, month)) return written(year, month, date + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

function lengthOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** By Zeller's rule: 0 is Monday. */
function dayOfWeek(day: string): number {
  const [year, month, date] = parts(day);
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const century = Math.floor(y / 100);
  const ofCentury = y % 100;
  const sum =
    date +
    Math.floor((13 * (m + 1)) / 5) +
    ofCentury +
    Math.floor(ofCentury / 4) +
    Math.floor(century / 4) +
    5 * century;
  return (sum + 5) % 7;
}

function parts(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function written(year: number, month: number, date: number): string {
  return `${year}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}
