import type { PlainDate } from "../../../kernel/dates.ts";
import { addWorkingDays, type WorkingCalendar } from "../../../kernel/working-days.ts";
import { usualWarningDays, type WarningDays } from "../../deadlines/index.ts";

export const piles = ["overdue", "orange", "yellow", "later", "waiting"] as const;
/** How pressing a case is: over the term, the last two working days, the last five, later, or without a day. */
export type Pile = (typeof piles)[number];

/** The first days of the piles on a day: due before `orange` is overdue, before `yellow` is orange, and so on. */
export type PileDays = {
  readonly orange: PlainDate;
  readonly yellow: PlainDate;
  readonly later: PlainDate;
};

/** Where the piles begin: what is due on a day off counts as on the working day before it. */
export function pileDays(
  today: PlainDate,
  calendar: WorkingCalendar,
  { yellow, orange }: WarningDays = usualWarningDays,
): PileDays {
  return {
    orange: today,
    yellow: addWorkingDays(today, orange + 1, calendar),
    later: addWorkingDays(today, yellow + 1, calendar),
  };
}

/** In which pile a case lies. */
export function pileOf(dueOn: PlainDate | null, days: PileDays): Pile {
  if (dueOn === null) return "waiting";
  if (dueOn < days.orange) return "overdue";
  if (dueOn < days.yellow) return "orange";
  return dueOn < days.later ? "yellow" : "later";
}
