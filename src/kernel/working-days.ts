import { addDays, weekday, type PlainDate } from "./dates.ts";

/** Days that differ from the plain Monday-to-Friday week: days off, and weekend days declared worked. */
export type WorkingCalendar = {
  readonly daysOff: ReadonlySet<PlainDate>;
  readonly workedWeekends: ReadonlySet<PlainDate>;
};

/** Whether a day is a working day (工作日): holidays are not, declared weekends are (全国年节及纪念日放假办法 art. 6). */
export function isWorkingDay(day: PlainDate, calendar: WorkingCalendar): boolean {
  if (calendar.daysOff.has(day)) return false;
  if (calendar.workedWeekends.has(day)) return true;
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6;
}

/**
 * The last day of a term of `count` working days. The day the term starts from is not counted
 * (民法典 art. 201): the first working day after it is day one.
 */
export function addWorkingDays(
  from: PlainDate,
  count: number,
  calendar: WorkingCalendar,
): PlainDate {
  let day = from;
  let counted = 0;
  while (counted < count) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

/** The day itself, or the next working day where it is a day off: a term does not end on one (民法典 art. 203). */
export function firstWorkingDayFrom(day: PlainDate, calendar: WorkingCalendar): PlainDate {
  let end = day;
  while (!isWorkingDay(end, calendar)) end = addDays(end, 1);
  return end;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingCalendar,
): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return counted;
}
