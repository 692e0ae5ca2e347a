import type { PlainDate } from "../../kernel/dates.ts";
import { parsePlainDate } from "../../kernel/dates.ts";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import { articlesFor } from "./basis-rules.ts";
import {
  answerFacts,
  answerForms,
  type AnswerFact,
  type ItemAnswer,
  type RuleSet,
} from "./model.ts";
import { placesIn, type Places } from "./template-rules.ts";
import { asPhrase, asQuoted, chineseDay } from "./text-rules.ts";
import { answerKey, answerWording, findingOf, type AnswerKey } from "./wording/answers.ts";

/** The place in which each fact of an answer stands. */
export const factPlaces: Readonly<Record<AnswerFact, string>> = {
  where: "公开位置",
  given: "提供内容",
  means: "提供方式",
  otherMeans: "改变形式的理由",
  withheld: "不予公开部分",
  reason: "理由",
  law: "依据的规定",
  opinion: "第三方意见",
  search: "检索情况",
  holder: "负责机关",
  holderContact: "负责机关联系方式",
  route: "办理渠道",
  earlierNumber: "前次文号",
  earlierOn: "前次日期",
};
const facts = Object.keys(factPlaces) as readonly AnswerFact[];

/** The articles on the form in which information is given: art. 40, art. 26 of 2007. */
const FORM_ARTICLE: Readonly<Record<RuleSet, string>> = {
  "2007": "第二十六条",
  "2019": "第四十条",
};

/** Codes that may be the reason why a part is withheld (art. 37: not to be opened, or not government information). */
export const partCodes: readonly DecisionCode[] = [
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "B6",
  "B7",
  "B8",
  "C2",
  "D1",
];

/** The forms that a code can take in an answer, each with its words; none where it has one. */
export function formsOf(
  code: DecisionCode,
): readonly { readonly form: string; readonly words: string }[] {
  if (!(code in answerForms)) return [];
  const forms: Readonly<Record<string, string>> = answerForms[code as keyof typeof answerForms];
  return Object.entries(forms).map(([form, words]) => ({ form, words }));
}

/**
 * The facts for which the form of an answer has a field, with their names: `isNeeded` of those without which no
 * answer goes out. `part` is why a part is withheld (A2). Empty for a code whose form has not been chosen.
 */
export function factsAsked(
  code: DecisionCode,
  form: string | null,
  rules: RuleSet,
  part: { readonly code: DecisionCode; readonly form: string | null } | null = null,
): readonly { readonly fact: AnswerFact; readonly name: string; readonly isNeeded: boolean }[] {
  const key = answerKey(code, form);
  const wording = key === null ? undefined : answerWording[key];
  if (wording === undefined) return [];
  const all = placesIn(wording);
  const needed = placesIn(withoutSections(wording));
  const isLawNeeded =
    (code !== "F3" && articlesFor(code, form, rules) === null) ||
    (part !== null && articlesFor(part.code, part.form, rules) === null);
  return facts
    .filter((fact) => all.includes(factPlaces[fact]) || (fact === "law" && isLawNeeded))
    .map((fact) => ({
      fact,
      name: answerFacts[fact],
      isNeeded: needed.includes(factPlaces[fact]) || (fact === "law" && isLawNeeded),
    }));
}

/** The text without what stands only under a condition. */
export function withoutSections(template: string): string {
  return template.replaceAll(/\{\{#([^{}]+)\}\}[\s\S]*?\{\{\/\1\}\}/g, "");
}

/** What the words of an answer are filled with. Null for a code without a form where it needs one. */
export function answerPlaces(
  answer: ItemAnswer,
  rules: RuleSet,
): { readonly key: AnswerKey; readonly places: Places } | null {
  const key = answerKey(answer.code, answer.form);
  if (key === null) return null;
  const said = Object.fromEntries(
    facts.map((fact) => [factPlaces[fact], wordsOf(fact, answer.facts[fact] ?? "")]),
  );
  const law = said["依据的规定"] ?? "";
  const isLawQuoted = placesIn(answerWording[key] ?? "").includes(factPlaces.law);
  const basis = (code: DecisionCode, form: string | null) => {
    const articles = articlesFor(code, form, rules);
    // What the officer names as the basis goes before the articles, unless it is quoted for itself.
    if (articles === null || (law !== "" && !isLawQuoted)) return law;
    return `《条例》${articles}`;
  };
  const { partCode, partForm } = answer;
  return {
    key,
    places: {
      ...said,
      所问: asQuoted(answer.asked),
      依据: basis(answer.code, answer.form),
      认定: findingOf(answer.code, answer.form) ?? "",
      部分认定: partCode === null ? "" : (findingOf(partCode, partForm) ?? ""),
      部分依据: partCode === null ? "" : basis(partCode, partForm),
      形式条款: FORM_ARTICLE[rules],
    },
  };
}

/** What the places are called for whoever has left one empty. */
export const answerPlaceNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(facts.map((fact) => [factPlaces[fact], answerFacts[fact]])),
  所问: "申请公开的内容",
  依据: answerFacts.law,
  认定: "不予公开信息的类别",
  部分认定: "不予公开部分的类别",
  部分依据: answerFacts.law,
};

function wordsOf(fact: AnswerFact, typed: string): string {
  if (fact !== "earlierOn") return asPhrase(typed);
  const day: PlainDate | null = parsePlainDate(typed);
  return day === null ? "" : chineseDay(day);
}
