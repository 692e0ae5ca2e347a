import type { PlainDate } from "../../kernel/dates.ts";
import { letterArticles, regulationName, regulationNamed } from "./basis-rules.ts";
import type { CaseFacts, LetterFacts, Organ } from "./model.ts";
import type { Places } from "./template-rules.ts";
import { asPhrase, asQuoted, chineseDay } from "./text-rules.ts";

/** Places of every letter, with the names by which an officer is told of one that is empty. */
export const commonPlaceNames: Readonly<Record<string, string>> = {
  机关名称: "机关名称",
  公开机构: "政府信息公开工作机构的名称",
  联系电话: "联系电话",
  机关地址: "机关地址",
  成文日期: "成文日期",
  条例: "条例",
  条例及简称: "条例",
  依据条款: "依据条款",
  新条例: "2019年的《条例》",
  旧条例: "2007年的《条例》",
  受理编号: "受理编号",
  收到日期: "收到申请的日期",
  补正日期: "收到补正的日期",
  提交方式: "提交申请的方式",
  申请内容: "申请公开的内容",
  申请人: "申请人",
  称呼: "对申请人的称呼",
};

/** Names for the places that only some kinds have. */
export const placeNames: Readonly<Record<string, string>> = {
  ...commonPlaceNames,
  答复期限: "答复期限",
  查询方式: "查询方式",
  不明确之处: "不明确的内容",
  补正要求: "需要补正的事项",
  补正期限: "补正的期限",
  数量频次: "申请的数量和频次",
  说明期限: "说明理由的期限",
  理由: "理由",
  原答复期限: "原答复期限",
  新答复期限: "新的答复期限",
  延长工作日: "延长的工作日",
  涉及信息: "涉及的政府信息",
  征求缘由: "征求意见的缘由",
  征求日期: "征求意见的日期",
  反对日期: "第三方提出意见的日期",
  公共利益: "不公开对公共利益的影响",
  公开内容: "决定公开的内容",
  协办事项: "需要协助的事项",
  协办期限: "协办的期限",
  收费标准: "收费标准",
  费用表: "费用的计算",
  费用合计: "费用合计",
  缴费方式: "缴费方式",
  记录: "申请更正的记录",
  更正机关: "有权更正的机关",
  办理结果: "办理结果",
  每项: "各项答复",
  答复: "答复",
  标题: "标题",
  救济告知: "行政复议和行政诉讼的告知",
};

/** How the applicant is spoken to. */
export function youOf(about: CaseFacts): string {
  return about.applicant.kind === "person" ? "您" : "贵单位";
}

/** The values of the places that every letter has. Empty text is a fact that is not there. */
export function commonPlaces(
  facts: LetterFacts,
  about: CaseFacts,
  organ: Organ,
  day: PlainDate,
): Places {
  const articles = letterArticles[about.rules];
  const isDelay = facts.kind === "extension-notice" && facts.ground === "delay";
  return {
    机关名称: asPhrase(organ.name),
    公开机构: asPhrase(organ.office),
    联系电话: asPhrase(organ.phone),
    机关地址: asPhrase(organ.address),
    成文日期: chineseDay(day),
    条例: regulationName(about.rules),
    条例及简称: regulationNamed(about.rules),
    依据条款: articles[isDelay ? "delay" : facts.kind] ?? "",
    新条例: about.rules === "2019" ? "是" : "",
    旧条例: about.rules === "2007" ? "是" : "",
    受理编号: asPhrase(about.number),
    收到日期: chineseDay(about.receivedOn),
    补正日期: dayOrNone(about.correctedOn),
    提交方式: asPhrase(about.channel),
    申请内容: askedInWords(about.itemsAsked),
    申请人: asPhrase(about.applicant.name),
    称呼: youOf(about),
  };
}

function askedInWords(items: readonly string[]): string {
  const quoted = items.map((item) => asQuoted(item)).filter((item) => item !== "");
  if (quoted.length < 2) return quoted.map((item) => `“${item}”`).join("");
  return quoted.map((item, at) => `（${at + 1}）“${item}”`).join("；");
}

/** The values of the places of one kind, without those of a reply and without the paragraph on remedies. */
export function kindPlaces(facts: LetterFacts): Places {
  switch (facts.kind) {
    case "receipt":
      return { 答复期限: dayOrNone(facts.dueOn), 查询方式: phrase(facts.lookUp) };
    case "correction-notice":
      return {
        不明确之处: phrase(facts.unclear),
        补正要求: phrase(facts.how),
        补正期限: dayOrNone(facts.answerBy),
      };
    case "reason-notice":
      return { 数量频次: phrase(facts.volume), 说明期限: dayOrNone(facts.answerBy) };
    case "extension-notice":
      return {
        延长: facts.ground === "extension" ? "是" : "",
        延迟: facts.ground === "delay" ? "是" : "",
        理由: phrase(facts.reason),
        原答复期限: dayOrNone(facts.formerDueOn),
        新答复期限: dayOrNone(facts.newDueOn),
        延长工作日: facts.workingDays === null ? "" : String(facts.workingDays),
      };
    case "third-party-consultation":
      return { 涉及信息: phrase(facts.information) };
    case "consultation-notice":
      return {
        征求缘由:
          facts.whom === "third-party" ? "涉及第三方的合法权益" : "由本机关与其他行政机关共同制作",
        征求日期: dayOrNone(facts.askedOn),
      };
    case "third-party-disclosure":
      return {
        反对日期: dayOrNone(facts.objectedOn),
        公共利益: phrase(facts.publicInterest),
        公开内容: phrase(facts.content),
      };
    case "co-maker-consultation":
      return { 涉及信息: phrase(facts.information) };
    case "assistance":
      return { 协办事项: phrase(facts.needed), 协办期限: dayOrNone(facts.answerBy) };
    case "fee-notice":
      return {
        收费标准: facts.basis === "by-request" ? "按件" : "按量",
        费用表: facts.steps.length === 0 ? "" : FEE_TABLE,
        费用合计: facts.totalYuan === null ? "" : String(facts.totalYuan),
        缴费方式: phrase(facts.payment),
      };
    case "record-correction":
      return {
        记录: phrase(facts.record),
        理由: phrase(facts.reason),
        更正机关: phrase(facts.otherOrgan),
        已更正: facts.outcome === "corrected" ? "是" : "",
        已转送: facts.outcome === "forwarded" ? "是" : "",
        告知去向: facts.outcome === "told-where" ? "是" : "",
        不予更正: facts.outcome === "refused" ? "是" : "",
      };
    case "suggestion-reply":
      return {
        涉及信息: facts.information === null ? "" : asQuoted(facts.information),
        办理结果: phrase(facts.result),
        采纳: facts.isAccepted ? "是" : "",
        不采纳: facts.isAccepted ? "" : "是",
      };
    case "reply":
      return {};
  }
}

/** Stands for the table of the fee until the letter is laid out; no one can type it. */
export const FEE_TABLE = "\u0001";

function phrase(typed: string | null): string {
  return typed === null ? "" : asPhrase(typed);
}

function dayOrNone(day: PlainDate | null): string {
  return day === null ? "" : chineseDay(day);
}
