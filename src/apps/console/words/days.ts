import {
  addDays as kernelAddDays,
  daysBetween as kernelDaysBetween,
  type PlainDate,
} from "../../../kernel/dates.ts";

const BEIJING = 8 * 3_600_000;
const WEEKDAYS = "日一二三四五六";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** "4月18日"; with its year where that is another than today's. */
export function dayWords(day: string, today: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const words = `${Number(month)}月${Number(date)}日`;
  return day.startsWith(today.slice(0, 4)) ? words : `${year}年${words}`;
}

/** "11月24日 星期二" */
export function todayWords(today: string): string {
  const weekday = WEEKDAYS[new Date(at(today)).getUTCDay()] ?? "";
  return `${dayWords(today, today)} 星期${weekday}`;
}

/** Calendar days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return kernelDaysBetween(from as PlainDate, to as PlainDate);
}

/** The day some days later, or earlier: "2018-04-18". */
export function addDays(day: string, count: number): string {
  return kernelAddDays(day as PlainDate, count);
}

/** The day in Beijing of a point in time: "2018-04-18". */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING).toISOString().slice(0, 10);
}

/** Day and minute in Beijing: "2018-04-18 14:03". */
export function minuteOf(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING).toISOString().slice(0, 16).replace("T", " ");
}

/**
 * When something is due, in words: "还有 3 个工作日，4月18日到期", "今天到期", "已超期 2 天，4月18日到期". Working
 * days where the server counted them, else days of the calendar.
 */
export function dueWords(
  dueOn: string,
  today: string,
  workingDays: number | null | undefined,
): string {
  const left = daysBetween(today, dueOn);
  const day = `${dayWords(dueOn, today)}到期`;
  if (left < 0) {
    const late = workingDays != null && workingDays < 0 ? -workingDays : null;
    return late === null ? `已超期 ${-left} 天，${day}` : `已超期 ${late} 个工作日，${day}`;
  }
  if (left === 0) return `今天到期`;
  return workingDays == null ? `还有 ${left} 天，${day}` : `还有 ${workingDays} 个工作日，${day}`;
}

/** The year that it is in Beijing. */
export function thisYear(): number {
  const format = new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Asia/Shanghai" });
  return Number(format.format());
}
