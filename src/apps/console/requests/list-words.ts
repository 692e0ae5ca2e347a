import type { Answer } from "../api/client.ts";
import { dayWords, dueWords } from "../words/days.ts";

export type Row = Answer<"GET /api/requests/due">["rows"][number];
export type Pile = Row["pile"];

/** The piles of the board: how long is left. */
export const pileWords: Readonly<Record<Pile, string>> = {
  overdue: "已超期",
  orange: "2 个工作日内",
  yellow: "5 个工作日内",
  later: "5 个工作日以后",
  waiting: "等待中，没有到期日",
};

const waitingWords: Readonly<Record<string, string>> = {
  "not-received": "等待与申请人确认",
  correction: "等待申请人补正",
  payment: "等待申请人缴费",
  opinion: "等待第三方意见",
};

/** When a row is due, or what it waits for, in words. */
export function rowDue(row: Row, today: string): string {
  if (row.concludedOn !== null) return `${dayWords(row.concludedOn, today)}办结`;
  if (row.dueOn === null) return waitingWords[row.clock] ?? "期限未定";
  if (row.isConsulting) return `征求意见中，暂定${dayWords(row.dueOn, today)}到期`;
  return dueWords(row.dueOn, today, row.daysLeft);
}

export const tellWords = {
  officer: "承办人",
  head: "本机关负责人",
  "disclosure-office": "政务公开办",
} as const;
