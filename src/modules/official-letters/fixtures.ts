import { plainDateOf } from "../../kernel/dates.ts";
import { decisionCodes, type DecisionCode } from "../../kernel/decision-codes.ts";
import { formsOf } from "./answer-rules.ts";
import type { Office } from "./compose-rules.ts";
import { templatesWith } from "./wording-rules.ts";

export { about, allLetters, answerOf, replyOf } from "./wording/samples.ts";

export const today = plainDateOf("2026-03-09");

export const office: Office = {
  organ: {
    name: "晴川县住房和城乡建设局",
    office: "局办公室",
    phone: "0470-1234567",
    address: "晴川县晴川大街1号",
  },
  bodies: [
    {
      reviewing: ["晴川县人民政府", "某某市住房和城乡建设局"],
      court: "晴川县人民法院",
      from: null,
      to: plainDateOf("2023-12-31"),
      reviewFirst: null,
    },
    {
      reviewing: ["晴川县人民政府"],
      court: "晴川县人民法院",
      from: plainDateOf("2024-01-01"),
      to: null,
      reviewFirst: null,
    },
  ],
  templates: templatesWith(new Map()),
};

/** Each code in each of its forms. */
export const allAnswers: readonly (readonly [DecisionCode, string | null])[] =
  decisionCodes.flatMap((code): readonly (readonly [DecisionCode, string | null])[] => {
    const forms = formsOf(code).map(({ form }) => [code, form] as const);
    return forms.length === 0 ? [[code, null] as const] : forms;
  });

/** All words of a letter, in their order. */
export function wordsOf(sheet: {
  readonly body: readonly { readonly kind: string; readonly text?: string }[];
}): string {
  return sheet.body.map((part) => part.text ?? "").join("\n");
}
