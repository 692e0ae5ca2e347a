import type { PlainDate } from "../../../kernel/dates.ts";
import { decisions } from "../../../kernel/decision-codes.ts";
import { detailNames } from "../../../kernel/decision-details.ts";
import { receiptRules } from "../../deadlines/index.ts";
import type { EventFacts, Outcome } from "../events.ts";
import { wayWords } from "../importing/words.ts";

/** An event for people: its day in the world where it has one, what happened, and what else is known of it. */
export type EventWords = {
  readonly on: PlainDate | null;
  readonly what: string;
  readonly more: string;
};

/** Names what an event speaks of by number or key. */
export type EventNames = { readonly organization: (id: number) => string };

/** Says an event in plain words, for the folder of a case and for the list of all that happened. */
export function eventWords(facts: EventFacts, names: EventNames): EventWords {
  const said = (what: string, more = "", on: PlainDate | null = null): EventWords => ({
    on: "on" in facts ? facts.on : on,
    what,
    more,
  });
  switch (facts.kind) {
    case "filed":
      return said(
        `申请到达（${receiptRules[facts.channel].name}）`,
        facts.oral ? "口头提出，由工作人员代为填写" : "",
        facts.arrivedOn,
      );
    case "confirmed":
      return said("与申请人确认收到", facts.how);
    case "assigned":
      return said(`交${names.organization(facts.organizationId)}经办`, facts.reason);
    case "asked-changed":
      return said(
        "更正登记的申请内容",
        `${facts.asked.items.map((one) => one.text).join("；")}。${facts.reason}`,
      );
    case "entry-corrected":
      return said("更正登记", `由“${facts.from}”改为“${facts.to}”。${facts.reason}`);
    case "correction-asked":
      return said("告知补正", `${facts.what}；补正期限${facts.supplyBy}`);
    case "correction-received":
      return said("收到补正", facts.text);
    case "consultation-asked":
      return said(
        `征求${facts.about === "third-party" ? "第三方" : "其他机关"}意见`,
        `${facts.party}。${facts.content}`,
      );
    case "consultation-arrived":
      return said("征求意见书送达");
    case "consultation-answered":
      return said(`答复意见：${facts.agrees ? "同意公开" : "不同意公开"}`, facts.reasons);
    case "extended":
      return said(
        `延长答复期限${facts.workingDays}个工作日`,
        `${facts.reason}；批准人：${facts.approvedBy}`,
        facts.noticedOn,
      );
    case "reasons-asked":
      return said("要求说明理由", `${facts.text}；期限${facts.supplyBy}`);
    case "reasons-given":
      return said("收到说明的理由", facts.text);
    case "delayed":
      return said(`延迟答复至${facts.until}`, facts.reason, facts.noticedOn);
    case "fee-noticed":
      return said(
        `收费通知：${facts.yuan}元`,
        facts.basis === "by-request" ? `按件，${facts.quantity}件` : `按量，${facts.quantity}页`,
      );
    case "fee-paid":
      return said(`缴费${facts.yuan}元`, facts.receipt);
    case "fee-waived":
      return said("免收费用", facts.reason);
    case "transferred":
      return said(`转${names.organization(facts.toOrganizationId)}办理`, facts.reason);
    case "help-asked":
      return said(
        `请${names.organization(facts.organizationId)}协办`,
        `${facts.text}；期限${facts.answerBy}`,
      );
    case "help-given":
      return said(`${names.organization(facts.organizationId)}协办答复`, facts.text);
    case "searched":
      return said("检索", `范围：${facts.where}；检索词：${facts.terms}；结果：${facts.found}`);
    case "split":
      return said("一事一申请，分为几件", facts.into.join("、"));
    case "split-off":
      return said("由另一件申请分出", facts.from);
    case "noted":
      return said("记事", facts.text);
    case "drafted":
      return said("拟写答复", outcomeLine(facts.outcome));
    case "handed-in":
      return said("提交法制审核");
    case "passed":
      return said("法制审核通过", facts.opinion);
    case "returned":
      return said("退回修改", facts.opinion);
    case "signed":
      return said("签发答复");
    case "sent":
      return said(`发出答复（${wayWords[facts.way][0]}）`, facts.proof);
    case "delivered":
      return said("送达", facts.proof);
    case "delivery-failed":
      return said("未能送达", facts.reason);
    case "withdrawn":
      return said("申请人撤回", facts.reason);
    case "closed":
      return said(`办结：${outcomeLine(facts.outcome)}`, facts.outcome.facts["reason"] ?? "");
    case "archived":
      return said("归档", facts.box);
    case "letter-issued":
      return said(`发出文书：${facts.letter}`);
    case "due-moved":
      return said(`答复期限由${facts.from ?? "（无）"}改为${facts.to ?? "（无）"}`, facts.why);
    case "proactive-suggested":
      return said("建议主动公开", facts.text);
    case "proactive-drafted":
      return said("已拟写主动公开的信息");
  }
}

/** A result in words: 予以公开（提供所申请的信息）. */
export function outcomeLine({ code, detail }: Pick<Outcome, "code" | "detail">): string {
  return `${decisions[code].label}${detail === null ? "" : `（${detailNames[detail]}）`}`;
}
