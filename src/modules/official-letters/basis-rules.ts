import type { DecisionCode } from "../../kernel/decision-codes.ts";
import type { LetterKind, RuleSet } from "./model.ts";

/**
 * The articles of the Regulation on which each decision rests; for codes with several forms, by form. None where no
 * article names it: the officer then says on what it rests.
 *
 * Of 2007: articles 8, 14, 21 and 22 are given from knowledge, the text was not at hand. What an office reads
 * otherwise it cites in its own wording of the answer, and an officer in the answer itself (`law`).
 */
const articles: Readonly<
  Record<RuleSet, Readonly<Partial<Record<DecisionCode | `${DecisionCode}-${string}`, string>>>>
> = {
  "2007": {
    A1: "第二十一条第（一）项",
    A2: "第二十二条",
    B1: "第十四条第四款、第二十一条第（二）项",
    B3: "第八条、第二十一条第（二）项",
    B4: "第十四条第四款、第二十一条第（二）项、第二十三条",
    C1: "第二十一条第（三）项",
    C3: "第二十一条第（四）项",
  },
  "2019": {
    "A1-published": "第三十六条第（一）项",
    "A1-given": "第三十六条第（二）项",
    A2: "第三十七条",
    B1: "第十四条、第三十六条第（三）项",
    B2: "第十四条、第三十六条第（三）项",
    B3: "第十四条、第三十六条第（三）项",
    B4: "第十五条、第三十二条、第三十六条第（三）项",
    B5: "第十六条第一款、第三十六条第（三）项",
    B6: "第十六条第二款、第三十六条第（三）项",
    B7: "第十六条第二款、第三十六条第（三）项",
    B8: "第三十六条第（七）项",
    "C1-absent": "第三十六条第（四）项",
    "C1-not-ours": "第三十六条第（五）项",
    C2: "第三十八条",
    C3: "第三十条",
    D1: "第三十九条第一款",
    D2: "第三十六条第（六）项",
    D3: "第三十九条第二款",
    D4: "第三十五条",
    F1: "第三十条",
    F2: "第四十二条",
  },
};

const REGULATION = "《中华人民共和国政府信息公开条例》";
const ORDERS: Readonly<Record<RuleSet, string>> = {
  "2007": "国务院令第492号",
  "2019": "国务院令第711号",
};

/** The Regulation under its full name, with the order of the State Council that says which of the two it is. */
export function regulationName(rules: RuleSet): string {
  return `${REGULATION}（${ORDERS[rules]}）`;
}

/** The same where a letter goes on to call it 《条例》. */
export function regulationNamed(rules: RuleSet): string {
  return `${REGULATION}（${ORDERS[rules]}，以下简称《条例》）`;
}

/** The articles behind a decision, as a letter quotes them; null where the Regulation names none. */
export function articlesFor(
  code: DecisionCode,
  form: string | null,
  rules: RuleSet,
): string | null {
  const known = articles[rules];
  return known[`${code}-${form ?? ""}`] ?? known[code] ?? null;
}

/** The articles on which each kind of letter rests; null where the Regulation of that time has no such letter. */
export const letterArticles: Readonly<
  Record<RuleSet, Readonly<Partial<Record<LetterKind | "delay", string>>>>
> = {
  "2007": {
    receipt: "第二十四条",
    "correction-notice": "第二十一条第（四）项",
    "extension-notice": "第二十四条第二款",
    "third-party-consultation": "第二十三条",
    "consultation-notice": "第二十四条第三款",
    "third-party-disclosure": "第二十三条",
    "co-maker-consultation": "第七条",
    "record-correction": "第二十五条第二款",
  },
  "2019": {
    receipt: "第三十一条、第三十三条",
    "correction-notice": "第三十条",
    "reason-notice": "第三十五条",
    "extension-notice": "第三十三条第二款",
    delay: "第三十五条",
    "third-party-consultation": "第三十二条",
    "consultation-notice": "第三十三条第三款",
    "third-party-disclosure": "第三十二条",
    "co-maker-consultation": "第三十四条",
    "fee-notice": "第四十二条",
    "record-correction": "第四十一条",
    "suggestion-reply": "第四十四条第二款",
  },
};

/** Letters that quote no article of their own. */
export const withoutArticle: readonly LetterKind[] = ["assistance", "reply"];
