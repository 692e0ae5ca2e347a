import type { PlainDate } from "../../kernel/dates.ts";
import { decisions, type DecisionCode } from "../../kernel/decision-codes.ts";
import { partCodes } from "./answer-rules.ts";
import { letterArticles, withoutArticle } from "./basis-rules.ts";
import { letterTitles, type CaseFacts, type ItemAnswer, type LetterFacts } from "./model.ts";
import { chineseDay } from "./text-rules.ts";

const LONGEST_EXTENSION = { "2007": 15, "2019": 20 } as const;

/**
 * What in the facts of a letter cannot be true together, each as a sentence for the officer; empty when all fits.
 * `day` is the day of the letter.
 */
export function contradictionsIn(
  facts: LetterFacts,
  about: CaseFacts,
  day: PlainDate,
): readonly string[] {
  const found: string[] = [];
  const say = (isWrong: boolean, sentence: string) => {
    if (isWrong) found.push(sentence);
  };
  const hasArticle =
    withoutArticle.includes(facts.kind) || letterArticles[about.rules][facts.kind] !== undefined;
  say(!hasArticle, `2007年的《条例》没有规定${letterTitles[facts.kind]}`);
  say(
    day < about.receivedOn,
    `成文日期（${chineseDay(day)}）早于收到申请的日期（${chineseDay(about.receivedOn)}）`,
  );
  say(
    about.correctedOn !== null && about.correctedOn < about.receivedOn,
    "收到补正的日期早于收到申请的日期",
  );
  switch (facts.kind) {
    case "receipt":
      say(isBefore(facts.dueOn, about.receivedOn), "答复期限早于收到申请的日期");
      break;
    case "correction-notice":
    case "reason-notice":
    case "assistance":
      say(isBefore(facts.answerBy, day), "要求答复的期限早于成文日期");
      break;
    case "extension-notice":
      found.push(...extensionFaults(facts, about, day));
      break;
    case "consultation-notice":
      say(isBefore(facts.askedOn, about.receivedOn), "征求意见的日期早于收到申请的日期");
      say(isBefore(day, facts.askedOn), "征求意见的日期晚于成文日期");
      break;
    case "third-party-disclosure":
      say(isBefore(day, facts.objectedOn), "第三方提出意见的日期晚于成文日期");
      break;
    case "fee-notice": {
      const sum = facts.steps.reduce((all, step) => all + step.yuan, 0);
      say(facts.totalYuan !== null && facts.totalYuan !== sum, "费用合计与各档金额之和不一致");
      say(facts.totalYuan !== null && facts.totalYuan <= 0, "没有需要收取的费用");
      break;
    }
    case "reply":
      found.push(...replyFaults(facts, about, day));
      break;
    default:
  }
  return found;
}

type Facts<K extends LetterFacts["kind"]> = Extract<LetterFacts, { readonly kind: K }>;

function extensionFaults(
  facts: Facts<"extension-notice">,
  about: CaseFacts,
  day: PlainDate,
): readonly string[] {
  const { formerDueOn, newDueOn, workingDays, ground } = facts;
  const most = LONGEST_EXTENSION[about.rules];
  const isLong = ground === "extension" && workingDays !== null && workingDays > most;
  return [
    ...(isBefore(formerDueOn, day) ? ["原答复期限已过，延期应当在原期限届满前告知"] : []),
    ...(newDueOn !== null && formerDueOn !== null && newDueOn <= formerDueOn
      ? ["新的答复期限没有晚于原答复期限"]
      : []),
    ...(isLong ? [`延长的期限最长${most}个工作日`] : []),
    ...(workingDays !== null && workingDays < 1 ? ["延长的工作日不足1天"] : []),
    ...(ground === "delay" && about.rules === "2007" ? ["2007年的《条例》没有规定延迟答复"] : []),
  ];
}

function replyFaults(facts: Facts<"reply">, about: CaseFacts, day: PlainDate): readonly string[] {
  const { code, items } = facts;
  const found: string[] = [];
  const [asked, answered] = [about.itemsAsked, items.map((item) => item.asked)];
  for (const text of new Set([...asked, ...answered])) {
    const [wanted, given] = [countOf(asked, text), countOf(answered, text)];
    if (wanted === 0) found.push(`“${beginning(text)}”不在申请的内容中`);
    else if (given === 0) found.push(`“${beginning(text)}”没有答复`);
    else if (given > wanted) found.push(`“${beginning(text)}”答复了两次`);
    else if (given < wanted) found.push(`“${beginning(text)}”申请了两次，只答复了一次`);
  }
  for (const item of items) found.push(...itemFaults(item, day));
  const whole = wholeFault(code, items);
  return whole === null ? found : [...found, whole];
}

function itemFaults(item: ItemAnswer, day: PlainDate): readonly string[] {
  const found: string[] = [];
  if (item.code === "A2" && item.partCode !== null && !partCodes.includes(item.partCode))
    found.push(`部分公开的理由不能是“${decisions[item.partCode].short}”`);
  if (item.code !== "A2" && item.partCode !== null)
    found.push(`“${beginning(item.asked)}”不是部分公开，却写明了不予公开部分的理由`);
  const { earlierOn } = item.facts;
  if (item.code === "D2" && earlierOn !== undefined && earlierOn > day)
    found.push("前次答复的日期晚于成文日期");
  const shown = (item.facts.given ?? "") + (item.facts.withheld ?? "");
  if (item.code === "B1" && shown.trim() !== "")
    found.push("属于国家秘密的，答复中不能写信息的内容");
  return found;
}

/** Table 3 counts a request once: what was partly given counts as A2 alone, and nothing else (form of 2021). */
function wholeFault(code: DecisionCode, items: readonly ItemAnswer[]): string | null {
  if (items.length === 0) return null;
  const codes = items.map((item) => item.code);
  const isGiven = codes.some((one) => one === "A1" || one === "A2");
  const isWithheld = codes.some((one) => decisions[one].group === "B" || one === "A2");
  const fits =
    isGiven && isWithheld
      ? ["A2"]
      : isGiven && codes.every((one) => one === "A1")
        ? ["A1"]
        : isGiven
          ? ["A1", "A2"]
          : codes;
  if (fits.includes(code)) return null;
  const names = [...new Set(fits)].map((one) => decisions[one as DecisionCode].short).join("或者");
  return `各项答复合起来应当是“${names}”，不是“${decisions[code].short}”`;
}

function countOf(texts: readonly string[], text: string): number {
  return texts.filter((one) => one === text).length;
}

function isBefore(day: PlainDate | null, other: PlainDate | null): boolean {
  return day !== null && other !== null && day < other;
}

function beginning(text: string): string {
  const letters = [...text];
  return letters.length > 20 ? `${letters.slice(0, 20).join("")}…` : text;
}
