import { weekday, type PlainDate } from "../../kernel/dates.ts";
import {
  ruleSetOf,
  weekdayNames,
  type DayKind,
  type ExplainedDay,
} from "../../modules/deadlines/index.ts";
import type { DueAnswer } from "./requests-due.ts";

/** The answer for programs: no other fields, `note` only when there is something to say. */
export function dataOf({ clock, days, notes }: DueAnswer) {
  return {
    due: clock.due,
    rules: clock.rules,
    provisional: clock.provisional,
    days: days.map(({ date, counted, why }) => ({ date, counted, why })),
    ...(notes.length > 0 ? { note: notes.join("") } : {}),
  };
}

/** The answer for people: the result, a wall calendar by weeks, and the reason of each day. */
export function linesOf({ clock, days, notes }: DueAnswer): readonly string[] {
  const rules = ruleSetOf(clock.rules);
  const extension = clock.extendedBy > 0 ? `，含延长的${clock.extendedBy}个工作日` : "";
  return [
    `收到申请：${named(clock.history.receivedOn)}`,
    `适用规定：${rules.name}，${clock.total}个工作日（${rules.reply.article}${extension}）`,
    clock.due === null ? "答复期限：现在没有届满之日" : `答复期限届满：${named(clock.due)}`,
    ...(clock.provisional
      ? ["暂定：届满之日所在年份的放假安排尚未公布，公布后可能变动，请届时重新计算。"]
      : []),
    ...notes.map((note) => `注意：${note}`),
    "",
    ...weeksOf(days),
    "",
    ...days.map(
      ({ date, counted, why }) =>
        `${date} ${named(date).slice(-4, -1)} ${counted ? "计入" : "不计"} ${why}`,
    ),
    "",
    "按全国的放假安排计算，本地自行规定的放假日不在其中。",
  ];
}

function named(day: PlainDate): string {
  return `${day}（${weekdayNames[weekday(day)] ?? ""}）`;
}

const marks: Readonly<Record<Exclude<DayKind, "counted">, string>> = {
  unconfirmed: "待",
  receipt: "收",
  restart: "始",
  off: "休",
  paused: "停",
  waiting: "等",
  void: "废",
  delay: "延",
};
const CELL = 12;

/** Weeks from Monday to Sunday; the first day of a month carries its month, counted days their number. */
function weeksOf(days: readonly ExplainedDay[]): readonly string[] {
  const [first] = days;
  if (first === undefined) return [];
  const before = (weekday(first.date) + 6) % 7;
  const cells = [
    ...Array.from({ length: before }, () => ""),
    ...days.map((day) => {
      const isFirst = day === first || day.date.endsWith("-01");
      const date = isFirst ? day.date.slice(5) : day.date.slice(8);
      const mark = day.kind === "counted" ? `[${day.number ?? ""}]` : marks[day.kind];
      return `${date.padStart(5)} ${mark}`;
    }),
  ];
  const lines = [[..."一二三四五六日"].map((name) => padded(`   ${name}`)).join("")];
  for (let index = 0; index < cells.length; index += 7) {
    lines.push(
      cells
        .slice(index, index + 7)
        .map(padded)
        .join(""),
    );
  }
  const used = new Set(days.map(({ kind }) => kind));
  const legend = (Object.keys(marks) as (keyof typeof marks)[])
    .filter((kind) => used.has(kind))
    .map((kind) => `${marks[kind]} ${meanings[kind]}`);
  return [...lines.map((line) => line.trimEnd()), ["[1] 第几个工作日", ...legend].join("，")];
}

const meanings: Readonly<Record<keyof typeof marks, string>> = {
  unconfirmed: "尚未确认",
  receipt: "收到",
  restart: "重新起算",
  off: "休息",
  paused: "征求意见",
  waiting: "等待申请人",
  void: "不再计入",
  delay: "延迟答复",
};

/** Chinese characters take two columns. */
function padded(text: string): string {
  const width = [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 2 : 1), 0);
  return text + " ".repeat(Math.max(0, CELL - width));
}
