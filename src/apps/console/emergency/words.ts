import { minuteOf } from "../words/days.ts";
import type { Measure } from "./emergency-query.ts";

export const kindWords = {
  banner: "横幅",
  grey: "灰色显示",
  "read-only": "只读",
  freeze: "冻结",
} as const;

export const targetWords = {
  site: "整个站点",
  column: "栏目及下级栏目",
  organization: "机构及下级机构",
  document: "一条信息",
} as const;

/** What a measure is, in a few words. */
export function whatOf({ effect }: Measure): string {
  if (effect.kind === "banner") return `横幅：${effect.text}`;
  if (effect.kind === "freeze") return `冻结：${effect.name}（${targetWords[effect.target]}）`;
  return kindWords[effect.kind];
}

/** From when to when, and by whom. */
export function termOf({ beginsAt, until, setBy, reason }: Measure): string {
  const end = until === null ? "没有定期限" : `至 ${minuteOf(until)}`;
  const why = reason === "" ? "" : `。原因：${reason}`;
  return `${setBy}设置，${minuteOf(beginsAt)} 起，${end}${why}`;
}

/** How a past measure ended. */
export function endOf({ endedAt, endedBy }: Measure): string {
  if (endedAt === null) return "";
  return `${minuteOf(endedAt)} ${endedBy === null ? "到期结束" : `由${endedBy}结束`}`;
}

/** The second of an instant in Beijing: '14:03:11'. */
export function secondOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 19);
}
