import { weekday, type PlainDate } from "../../kernel/dates.ts";

const WEEKDAYS = "日一二三四五六";

/** 2024 年 4 月 18 日（星期四）. */
export function wholeDay(day: PlainDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日（星期${WEEKDAYS.charAt(weekday(day))}）`;
}

/** 4 月 18 日; with the year where it is another than that of `near`. */
export function shortDay(day: PlainDate, near: PlainDate): string {
  const [year, month, date] = day.split("-").map(Number);
  const isNear = day.slice(0, 4) === near.slice(0, 4);
  return `${isNear ? "" : `${year} 年 `}${month} 月 ${date} 日`;
}
