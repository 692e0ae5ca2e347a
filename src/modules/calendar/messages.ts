import type { LocalDayRefusal, YearRefusal } from "./rules.ts";

export type CalendarRefusal = LocalDayRefusal | YearRefusal | "not-found";

/** What a person reads when something about the calendar is refused: what is wrong, and what to do. */
export const calendarMessages: Readonly<Record<CalendarRefusal, string>> = {
  "day-already-off": "这一天本来就放假，无需再设。",
  "day-already-worked": "这一天本来就上班，无需再设。",
  "national-holiday": "这一天是全国放假日，不能改为上班。",
  "year-unknown": "年份超出范围，请核对后重新填写。",
  "day-outside-year": "有日期不在这一年（及上年12月）之内，请核对后重新填写。",
  "day-twice": "有日期填写了两次，请删去重复的一行。",
  "worked-day-not-weekend": "调休上班只能安排在星期六或星期日，请核对日期。",
  "statutory-day-missing": "缺少法定放假日，请对照国务院办公厅的通知补齐。",
  "not-found": "没有找到这一天的安排，可能已被删除，请刷新后再试。",
};
