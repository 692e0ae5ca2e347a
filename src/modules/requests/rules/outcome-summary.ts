import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { DecisionDetail } from "../../../kernel/decision-details.ts";
import type { EventFacts, ItemAnswer } from "../events.ts";

/**
 * The codes under which a case with these answers can be counted: of several the one of all, else partial disclosure
 * when anything is given (区分处理的，只计“部分公开”), else one of those that were given as grounds.
 */
export function codesFor(items: readonly Pick<ItemAnswer, "code">[]): readonly DecisionCode[] {
  const codes = [...new Set(items.map((item) => item.code))];
  const gives = codes.includes("A1") || codes.includes("A2");
  return codes.length > 1 && gives ? ["A2"] : codes;
}

/** The end of a case without an answer to its items (其他处理). */
export function closedWith(
  code: DecisionCode,
  detail: DecisionDetail | null,
  reason: string,
  on: PlainDate,
): EventFacts {
  return { kind: "closed", on, outcome: { code, detail, items: [], facts: { reason } } };
}
