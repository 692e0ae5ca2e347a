// The module's only door.
export {
  announceYear,
  loadNationalDays,
  removeLocalDay,
  setLocalDay,
  type CalendarDeps,
  type SetLocalDay,
} from "./commands.ts";
export {
  localDayForm,
  nationalYearForm,
  type LocalDayForm,
  type NationalYearForm,
} from "./contract.ts";
export { calendarMessages, type CalendarRefusal } from "./messages.ts";
export type { CalendarDay, DayKind, LocalDay, NationalYear, SiteCalendar } from "./model.ts";
export { nationalCalendar, type NamedCalendar } from "./national-calendar.ts";
export { announcedYears, explainedCalendar, localDays, workingCalendar } from "./queries.ts";
export { statutoryDaysOff } from "./statutory-days.ts";
