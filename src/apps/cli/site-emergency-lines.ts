import { beijingMinute } from "../../kernel/dates.ts";
import type { Measure } from "../../modules/emergencies/index.ts";

/** What a measure is, in one line for the command line. */
export function measureLine(measure: Measure): string {
  const { effect, setBy, reason, beginsAt, until, endedAt } = measure;
  const end =
    endedAt !== null
      ? `已于 ${beijingMinute(endedAt)} 结束`
      : until === null
        ? "没有定期限"
        : `至 ${beijingMinute(until)}`;
  const why = reason === "" ? "" : `，${reason}`;
  return `${whatOf(effect)}：${beijingMinute(beginsAt)} 起，${end}（${setBy}${why}）`;
}

function whatOf(effect: Measure["effect"]): string {
  switch (effect.kind) {
    case "banner":
      return `横幅“${effect.text}”`;
    case "grey":
      return "灰色显示";
    case "read-only":
      return "只读";
    case "freeze":
      return `冻结“${effect.name}”`;
  }
}
