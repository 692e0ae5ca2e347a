declare const plainDate: unique symbol;

/** A calendar day as text, 'YYYY-MM-DD'. Days compare with < and >. */
export type PlainDate = string & { readonly [plainDate]: true };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads 'YYYY-MM-DD'; answers null for text of another shape and for days no calendar has (2018-02-30). */
export function parsePlainDate(text: string): PlainDate | null {
  const parts = DAY.exec(text);
  if (!parts) return null;
  const utc = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(utc.getTime()) || utc.getUTCDate() !== Number(parts[3])) return null;
  return text as PlainDate;
}

/** Reads 'YYYY-MM-DD' where anything else is a bug: throws a RangeError. */
export function plainDateOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10) as PlainDate;
}

/** The corresponding day `count` months later (earlier when negative), or the last of a month that has none. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const corresponding = addDays(monthStart(months), Number(day.slice(8)) - 1);
  const last = addDays(monthStart(months + 1), -1);
  return corresponding < last ? corresponding : last;
}

/** The first day of a month, counted in months from the year 0. */
function monthStart(months: number): PlainDate {
  const year = String(Math.floor(months / 12)).padStart(4, "0");
  return plainDateOf(`${year}-${String((months % 12) + 1).padStart(2, "0")}-01`);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The year of a day as a number. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

/** An instant as the office's clock shows it, 'YYYY-MM-DD HH:MM' in Beijing time (UTC+8, no summer time since 1992). */
export function beijingMinute(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

/** The day in Beijing on which an instant falls. */
export function beijingDay(instant: Date): PlainDate {
  return beijingMinute(instant).slice(0, 10) as PlainDate;
}
