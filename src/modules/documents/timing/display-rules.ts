import { addDays, type PlainDate } from "../../../kernel/dates.ts";
import { addWorkingDays, type WorkingCalendar } from "../../../kernel/working-days.ts";
import type { DocumentFields } from "../model.ts";

type Notice = Pick<DocumentFields, "genre" | "title">;
type Term = { readonly days: number; readonly unit: "day" | "working-day" };

/**
 * How long a public notice is shown, by what it is about; the first that fits. Without one, seven days, the
 * usual term for lists of persons.
 */
const TERMS: readonly { readonly about: RegExp; readonly term: Term }[] = [
  // 招标投标法实施条例 art. 54: not less than three days.
  { about: /中标候选人/, term: { days: 3, unit: "day" } },
  // 政府采购法实施条例 art. 38: not less than five working days.
  { about: /单一来源/, term: { days: 5, unit: "working-day" } },
  // Standard guides of open government at the grass roots (国办发〔2019〕54号), social relief: seven working days.
  {
    about: /低保|最低生活保障|特困|临时救助|孤儿|医疗救助/,
    term: { days: 7, unit: "working-day" },
  },
  // The same, expropriation of houses: opinions are taken for not less than thirty days.
  { about: /征收.*(补偿|评估)|征求意见/, term: { days: 30, unit: "day" } },
];
const USUAL: Term = { days: 7, unit: "day" };

/** Whether something is a public notice that is shown for a time only: of the genre 公示, or in a column for them. */
export function isPublicNotice(notice: Notice, columnName: string): boolean {
  return notice.genre === "公示" || /公示/.test(columnName) || notice.title.endsWith("公示");
}

/**
 * The last day that a public notice published on a day should be shown, for a person to confirm; null for what is
 * no such notice. Lists of persons that stay longer than their term are leaks (个人信息保护法 art. 6: no more than
 * the purpose asks for).
 */
export function proposedDisplayEnd(
  notice: Notice,
  columnName: string,
  publishedOn: PlainDate,
  calendar: WorkingCalendar,
): PlainDate | null {
  if (!isPublicNotice(notice, columnName)) return null;
  const about = `${notice.title} ${columnName}`;
  const { days, unit } = TERMS.find((one) => one.about.test(about))?.term ?? USUAL;
  return unit === "day" ? addDays(publishedOn, days) : addWorkingDays(publishedOn, days, calendar);
}

/** Whether the time of a public notice is over: its last day is still part of it. */
export function isDisplayOver(until: PlainDate | null, today: PlainDate): boolean {
  return until !== null && until < today;
}

/** What the page says in place of a notice whose time is over. */
export function displayOver(until: PlainDate): string {
  return `公示期（至 ${until}）已满。`;
}
