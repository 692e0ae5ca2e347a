import { decisions, type DecisionCode } from "../../../kernel/decision-codes.ts";
import { detailNames, detailsOf } from "../../../kernel/decision-details.ts";
import { addWorkingDays } from "../../../kernel/working-days.ts";
import { ruleSetFor, type RuleSetId } from "../../deadlines/index.ts";
import type { ItemAnswer, Outcome } from "../events.ts";
import type { Case, Consultation } from "./case.ts";
import { receivedOn, type Occasion } from "./occasion.ts";
import { codesFor } from "./outcome-summary.ts";

/** What stands against an answer, in words: what is not there yet, and what cannot be together. */
export type OutcomeFaults = {
  readonly missing: readonly string[];
  readonly contradictions: readonly string[];
};

/**
 * Codes that came with the revision of 2019 (art. 16, 30, 35, 38, 39, 42). Before, such requests were answered by
 * 国办发〔2010〕5号 as not being government information, or as unclear.
 */
const since2019: ReadonlySet<DecisionCode> = new Set([
  "B5",
  "B6",
  "B7",
  "C2",
  "D3",
  "D4",
  "D5",
  "F1",
  "F2",
] as const);
/** Ends that are no answer: they have steps of their own. */
const notAnswers: ReadonlySet<DecisionCode> = new Set(["F1", "F2"] as const);

/** The codes that an answer can carry under a version of the Regulation. */
export function codesUnder(
  rules: RuleSetId,
  codes: readonly DecisionCode[],
): readonly DecisionCode[] {
  return codes.filter(
    (code) => !notAnswers.has(code) && (rules === "2019" || !since2019.has(code)),
  );
}

/**
 * What stands against an answer (条例 art. 36 to 39, and the articles of each code): every item has its answer, of
 * codes that the rules know, with the steps before it that the law asks for, and the whole is counted as its parts are.
 */
export function outcomeFaults(outcome: Outcome, found: Case, occasion: Occasion): OutcomeFaults {
  const received = receivedOn(found, occasion) ?? found.arrivedOn;
  const rules = ruleSetFor(received)?.id ?? "2007";
  const missing: string[] = [];
  const contradictions: string[] = [];
  const places = outcome.items.map((item) => item.place);
  for (const { place } of found.asked.items)
    if (!places.includes(place)) missing.push(`第${place}项的答复`);
  for (const [index, item] of outcome.items.entries()) {
    const name = `第${item.place}项`;
    if (places.indexOf(item.place) !== index) contradictions.push(`${name}答复了两次`);
    if (!found.asked.items.some((one) => one.place === item.place))
      contradictions.push(`${name}不在申请的内容中`);
    const faults = itemFaults(item, outcome, found, occasion, rules);
    missing.push(...faults.missing.map((one) => `${name}${one}`));
    contradictions.push(...faults.contradictions.map((one) => `${name}${one}`));
  }
  const fitting = codesFor(outcome.items);
  if (outcome.items.length > 0 && !fitting.includes(outcome.code))
    contradictions.push(
      `各项答复合起来应当计为“${fitting.map((code) => decisions[code].short).join("”或者“")}”，不是“${decisions[outcome.code].short}”`,
    );
  return { missing, contradictions };
}

function itemFaults(
  item: ItemAnswer,
  outcome: Outcome,
  found: Case,
  occasion: Occasion,
  rules: RuleSetId,
): OutcomeFaults {
  const { code, detail, partCode } = item;
  const { short } = decisions[code];
  const missing: string[] = [];
  const contradictions: string[] = [];
  const details = detailsOf(code);
  if (!codesUnder(rules, [code]).includes(code))
    contradictions.push(
      notAnswers.has(code)
        ? `“${short}”不是一种答复，请用相应的办理步骤结束`
        : `适用2007年公布的条例，不能以“${short}”答复`,
    );
  if (details.length > 0 && detail === null) missing.push(`“${short}”属于哪一种`);
  if (detail !== null && !details.includes(detail))
    contradictions.push(`“${detailNames[detail]}”与“${short}”不符`);
  if (code === "A2" && partCode === null) missing.push("不予公开部分的理由");
  if (code !== "A2" && partCode !== null)
    contradictions.push("不是部分公开，却写明了不予公开部分的理由");
  if (partCode !== null && !codesUnder(rules, [partCode]).includes(partCode))
    contradictions.push(`适用2007年公布的条例，不能以“${decisions[partCode].short}”不予公开`);

  const ground = partCode ?? code;
  if (code === "C1" && detail === "does-not-exist" && !found.hasSearched)
    missing.push("检索记录：先登记检索的范围和结果（条例第三十六条第四项）");
  if (
    code === "C3" &&
    !found.corrections.some((one) => one.receivedOn !== null) &&
    rules === "2019"
  )
    contradictions.push("没有收到过补正，不能以“补正后仍不明确”答复（条例第三十条）");
  if (code === "D4" && (found.reasons === null || found.reasons.givenOn === null))
    missing.push("说明理由的程序：先要求申请人说明理由（条例第三十五条）");
  if (ground === "B4" && thirdParties(found).length === 0)
    missing.push("第三方的意见：先书面征求（条例第三十二条）");
  const gives = (code === "A1" && detail === "provided") || code === "A2";
  if ((gives || ground === "B4") && isThirdPartyWaitedFor(found, occasion))
    missing.push("第三方的意见：征求意见的期限还没有届满（条例第三十二条）");
  if (ground === "B4" && thirdParties(found).length > 0 && thirdParties(found).every(agrees))
    contradictions.push("第三方都同意公开，不能以保护第三方合法权益为由不予公开（条例第十五条）");
  if (code === "A1" && detail === "provided" && thirdParties(found).some(objects)) {
    if ((outcome.facts["publicInterest"] ?? "") === "")
      missing.push("第三方不同意仍予公开的公共利益理由（条例第三十二条）");
  }
  return { missing, contradictions };
}

const thirdParties = (found: Case) =>
  found.consultations.filter((one) => one.about === "third-party");
const agrees = (one: Consultation) => one.agrees === true;
const objects = (one: Consultation) => one.agrees === false;

/** Whether a third party that was asked still has time: before, nothing of theirs is given or withheld (art. 32). */
function isThirdPartyWaitedFor(found: Case, occasion: Occasion): boolean {
  const received = receivedOn(found, occasion) ?? found.arrivedOn;
  const term = ruleSetFor(received)?.thirdParty.workingDays ?? null;
  return thirdParties(found).some((one) => {
    if (one.answeredOn !== null || term === null) return false;
    const from = one.arrivedOn ?? one.askedOn;
    return occasion.today <= addWorkingDays(from, term, occasion.calendar);
  });
}
