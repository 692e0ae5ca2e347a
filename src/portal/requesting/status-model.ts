import type { PlainDate } from "../../kernel/dates.ts";
import type { Case, CaseEvent } from "../../modules/requests/index.ts";
import { shortDay } from "./day-words.ts";
import { happenings, type Happening, type Naming } from "./happenings.ts";

/** What happened, where it stands, and what comes next. */
export function wayOf(
  found: Case,
  events: readonly CaseEvent[],
  due: PlainDate | null,
  naming: Naming,
): readonly Happening[] {
  const done = happenings(events, naming);
  if (found.concludedOn !== null) return done;
  const now = nowOf(found, due, naming);
  const answer: Happening = {
    state: "next",
    title: "答复",
    when: null,
    words: "届时可在本页下载答复书和所公开的信息。",
  };
  return found.state === "to-be-delivered" ? [...done, ...now] : [...done, ...now, answer];
}

function nowOf(found: Case, due: PlainDate | null, { today }: Naming): readonly Happening[] {
  const now = (title: string, words: string | null): readonly Happening[] => [
    { state: "now", title, when: null, words },
  ];
  const soon =
    due === null || found.extension !== null
      ? null
      : `如需征求第三方意见或延期，会在 ${shortDay(due, today)}前通知您。`;
  switch (found.state) {
    case "unconfirmed":
      return now("等待与您确认", "工作人员会按您留的联系方式与您确认。");
    case "in-progress":
      return now(found.hasSearched ? "正在拟写答复" : "正在检索信息", soon);
    case "in-review":
    case "to-be-signed":
      return now("正在审核答复", null);
    case "awaiting-correction":
      return now("等您补正", "在下面填写补正的内容，也可以上传材料。");
    case "awaiting-reasons":
      return now("等您说明理由", "在下面填写。");
    case "awaiting-payment":
      return now("等您缴费", "怎么缴费，见收费通知书。");
    case "to-be-delivered":
      return now("答复正在送达", "送出以后可在本页下载。");
    default:
      return [];
  }
}
