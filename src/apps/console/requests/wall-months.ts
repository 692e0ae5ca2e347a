import { weekday, type PlainDate } from "../../../kernel/dates.ts";
import { addDays } from "../words/days.ts";
import type { Case } from "./case-query.ts";

type Day = Case["days"][number];
/** A place on the calendar: a day of the month, with its explanation when the term touches it. */
type Cell = { readonly date: string; readonly day: Day | null };
export type Month = {
  readonly name: string;
  /** Monday first; null before the first and after the last of the month. */
  readonly weeks: readonly (readonly (Cell | null)[])[];
};

/** The months that a term touches, laid out in weeks. */
export function monthsOf(days: readonly Day[]): readonly Month[] {
  const known = new Map(days.map((day) => [day.date, day]));
  return [...new Set(days.map((day) => day.date.slice(0, 7)))].map((month) => {
    const first = `${month}-01`;
    const cells: (Cell | null)[] = Array.from({ length: place(first) }, () => null);
    for (let date = first; date.startsWith(month); date = addDays(date, 1))
      cells.push({ date, day: known.get(date) ?? null });
    while (cells.length % 7 !== 0) cells.push(null);
    return {
      name: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
      weeks: Array.from({ length: cells.length / 7 }, (_, week) =>
        cells.slice(week * 7, week * 7 + 7),
      ),
    };
  });
}

/** Columns from Monday. */
function place(date: string): number {
  return (weekday(date as PlainDate) + 6) % 7;
}

const short: Readonly<Record<string, string>> = {
  unconfirmed: "待确认",
  receipt: "收到",
  restart: "重新起算",
  paused: "暂停",
  waiting: "等待",
  void: "作废",
  delay: "延迟",
};

/** What stands in a day's place: its number, or why it is not counted, in a word. */
export function shortWords({ kind, number, why }: Day): string {
  if (number !== null) return why.includes("调休上班") ? `第${number}天（班）` : `第${number}天`;
  if (kind !== "off") return short[kind] ?? "";
  const holiday = /^(.+)放假/.exec(why)?.[1];
  return holiday === undefined || holiday === "" ? "休" : holiday;
}
