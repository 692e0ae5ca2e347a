import { plainDateOf, type PlainDate } from "../../../kernel/dates.ts";
import { workingDaysBetween, type WorkingCalendar } from "../../../kernel/working-days.ts";
import { workingCalendar } from "../../../modules/calendar/index.ts";
import { pressingOf, type Section } from "../../../modules/documents/index.ts";
import { lastReturns } from "../../../modules/reviews/index.ts";
import type { Db } from "../../../platform/database/database.ts";

/**
 * What the work list says of a row beside what every list says: working days that are left, the hour or day
 * that presses it, and why it was sent back. Loaded for all sections at once.
 */
export async function workDetails(
  db: Db,
  groupId: number,
  today: PlainDate,
  sections: readonly Section[],
) {
  const rows = sections.flatMap((section) => section.rows);
  const ids = [...new Set(rows.map((row) => row.id))];
  const returned = rows.filter((row) => row.returned).map((row) => row.id);
  const [calendar, pressing, reasons] = await Promise.all([
    workingCalendar(db, groupId),
    pressingOf(db, ids),
    lastReturns(db, returned),
  ]);
  return (row: { readonly id: string; readonly dueOn: string | null }) => ({
    ...pressing.get(row.id),
    workingDaysLeft:
      row.dueOn === null ? null : workingDaysLeft(today, plainDateOf(row.dueOn), calendar),
    returnedBecause: reasons.get(row.id) ?? null,
  });
}

/** Working days from today to a day; below 0 when the day has passed. */
export function workingDaysLeft(
  today: PlainDate,
  due: PlainDate,
  calendar: WorkingCalendar,
): number {
  return due < today
    ? -workingDaysBetween(due, today, calendar)
    : workingDaysBetween(today, due, calendar);
}
