import type { PlainDate } from "../../../kernel/dates.ts";
import { decisions } from "../../../kernel/decision-codes.ts";
import { detailNames } from "../../../kernel/decision-details.ts";
import { receiptRules } from "../../deadlines/index.ts";
import { letterTitles } from "../../official-letters/index.ts";
import type { CaseEvent, Outcome } from "../events.ts";
import { wayWords } from "../importing/words.ts";

/** What happened, as the timeline of a case, its folder and the export say it. */
export type EventWords = {
  readonly title: string;
  /** The day that the law counts; null where the day of entry is all there is. */
  readonly on: PlainDate | null;
  readonly lines: readonly string[];
};

const asked = { "third-party": "征求第三方意见", "other-organ": "征求其他机关意见" } as const;

/** One event in words; who did it and when it was entered stand beside it. `nameOf` names organizations. */
export function eventWords(
  { facts }: Pick<CaseEvent, "facts">,
  nameOf: (organizationId: number) => string,
): EventWords {
  const said = (title: string, on: PlainDate | null, ...lines: readonly string[]): EventWords => ({
    title,
    on,
    lines: lines.filter((line) => line !== ""),
  });
  switch (facts.kind) {
    case "filed":
      return said(
        `提出申请：${receiptRules[facts.channel].name}`,
        facts.arrivedOn,
        facts.oral ? "口头提出，由工作人员代为填写" : "",
      );
    case "confirmed":
      return said("与申请人确认收到", facts.on, facts.how);
    case "assigned":
      return said("分办", null, nameOf(facts.organizationId), facts.reason);
    case "transferred":
      return said(`转交${nameOf(facts.toOrganizationId)}办理`, facts.on, facts.reason);
    case "asked-changed":
      return said(
        "更改申请内容",
        null,
        facts.reason,
        ...facts.asked.items.map((item) => `${item.place}. ${item.text}`),
      );
    case "entry-corrected":
      return said("更正登记", null, `${facts.from} 改为 ${facts.to}`, facts.reason);
    case "correction-asked":
      return said("告知补正", facts.on, facts.what, `补正期限：${facts.supplyBy}`);
    case "correction-received":
      return said("收到补正", facts.on, facts.text);
    case "consultation-asked":
      return said(`${asked[facts.about]}：${facts.party}`, facts.on, facts.content);
    case "consultation-arrived":
      return said("征求意见书送达", facts.on);
    case "consultation-answered":
      return said(
        facts.agrees ? "收到意见：同意公开" : "收到意见：不同意公开",
        facts.on,
        facts.reasons,
      );
    case "extended":
      return said(
        `延长答复期限 ${facts.workingDays} 个工作日`,
        facts.noticedOn,
        facts.reason,
        `同意人：${facts.approvedBy}`,
      );
    case "reasons-asked":
      return said("要求说明理由", facts.on, facts.text, `说明期限：${facts.supplyBy}`);
    case "reasons-given":
      return said("收到理由说明", facts.on, facts.text);
    case "delayed":
      return said(`确定延迟答复至 ${facts.until}`, facts.noticedOn, facts.reason);
    case "fee-noticed":
      return said(
        `收费通知：${facts.yuan} 元`,
        facts.on,
        facts.basis === "by-page"
          ? `按量计收，${facts.quantity} 页`
          : `按件计收，申请人当月的第 ${facts.quantity} 件`,
      );
    case "fee-paid":
      return said(`已缴费 ${facts.yuan} 元`, facts.on, facts.receipt);
    case "fee-waived":
      return said("减免收费", null, facts.reason);
    case "help-asked":
      return said(
        `请${nameOf(facts.organizationId)}协办`,
        null,
        facts.text,
        `请于 ${facts.answerBy} 前答复`,
      );
    case "help-given":
      return said(`${nameOf(facts.organizationId)}协办答复`, null, facts.text);
    case "searched":
      return said(
        "检索",
        null,
        `范围：${facts.where}`,
        `检索词：${facts.terms}`,
        `结果：${facts.found}`,
      );
    case "split":
      return said("拆分为多件办理", null, facts.into.join("、"));
    case "split-off":
      return said(`由 ${facts.from} 拆分`, null);
    case "noted":
      return said("备注", null, facts.text);
    case "drafted":
      return said(`拟写答复：${decisions[facts.outcome.code].short}`, null);
    case "handed-in":
      return said("送法制审核", null);
    case "passed":
      return said("法制审核通过", null, facts.opinion);
    case "returned":
      return said("退回修改", null, facts.opinion);
    case "signed":
      return said("签发", facts.on);
    case "sent":
      return said(`送达：${wayWords[facts.way][0]}`, facts.on, facts.proof);
    case "delivered":
      return said("已送达", facts.on, facts.proof);
    case "delivery-failed":
      return said("没有送达", facts.on, facts.reason);
    case "withdrawn":
      return said("申请人撤回申请", facts.on, facts.reason);
    case "closed":
      return said(`办结：${decisions[facts.outcome.code].short}`, facts.on);
    case "archived":
      return said("归档", null, facts.box);
    case "letter-issued":
      return said(`发出${letterTitle(facts.letter)}`, facts.on);
    case "due-moved":
      return said(
        "答复期限变动",
        null,
        `${facts.from ?? "未定"} 改为 ${facts.to ?? "未定"}`,
        facts.why,
      );
    case "proactive-suggested":
      return said("建议转为主动公开", null, facts.text);
    case "proactive-drafted":
      return said("已起草主动公开的信息", null);
  }
}

/** What a letter is called; its kind stands in the event. */
function letterTitle(letter: string): string {
  return Object.entries(letterTitles).find(([kind]) => kind === letter)?.[1] ?? letter;
}

/** A result in words: 予以公开（提供所申请的信息）. */
export function outcomeLine({ code, detail }: Pick<Outcome, "code" | "detail">): string {
  return `${decisions[code].label}${detail === null ? "" : `（${detailNames[detail]}）`}`;
}
