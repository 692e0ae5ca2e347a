import type { PlainDate } from "../../kernel/dates.ts";
import type { Clock, TermCalendar } from "./model.ts";
import { opinionLimit, opinionRule } from "./pauses.ts";
import { ruleSetOf } from "./rule-sets.ts";
import { dayOf, indexOf, numberOf, workingDayAfter } from "./working-day-index.ts";

/** From how many working days left on a case is yellow, then orange; overdue is always red. A site may set others. */
export type WarningDays = { readonly yellow: number; readonly orange: number };
export const usualWarningDays: WarningDays = { yellow: 5, orange: 2 };

export const warningLevels = ["none", "yellow", "orange", "overdue"] as const;
export type WarningLevel = (typeof warningLevels)[number];

/** How urgent a case is by the working days that `remainingAfter` answers; none where no end is known. */
export function warningLevel(
  remaining: number | null,
  { yellow, orange }: WarningDays = usualWarningDays,
): WarningLevel {
  if (remaining === null || remaining > yellow) return "none";
  if (remaining < 0) return "overdue";
  return remaining <= orange ? "orange" : "yellow";
}

export type StepLimitKind =
  | "correction-notice"
  | "supplement"
  | "opinion"
  | "payment"
  | "extension-notice";

/** A term beside that for the answer: until when a step can be taken, or somebody has to act. */
export type StepLimit = {
  readonly kind: StepLimitKind;
  readonly lastDay: PlainDate;
  readonly article: string;
};

/**
 * The terms that run beside that for the answer: to ask for a correction (7 working days from the receipt, 条例 art.
 * 30), for its supplement, for opinions (15, art. 32 and 34), for the payment (20), and to notice an extension, which
 * must be before the term ends (art. 33). Steps that were taken are left out; whether a day is over is for the caller.
 */
export function stepLimits(clock: Clock, calendar: TermCalendar): readonly StepLimit[] {
  const { history } = clock;
  const rules = ruleSetOf(clock.rules);
  const index = indexOf(calendar);
  const limits: StepLimit[] = [];
  const add = (kind: StepLimitKind, lastDay: PlainDate | null, article: string) => {
    if (lastDay !== null) limits.push({ kind, lastDay, article });
  };
  const after = (day: PlainDate, count: number) => {
    const last = workingDayAfter(index, numberOf(day), count);
    return last === null ? null : dayOf(last);
  };
  const { askWithinWorkingDays, article } = rules.correction;
  if (history.corrections.length === 0 && askWithinWorkingDays !== null) {
    add("correction-notice", after(history.receivedOn, askWithinWorkingDays), article);
  }
  for (const { supplyBy, receivedOn } of history.corrections) {
    if (receivedOn === null) add("supplement", supplyBy, article);
  }
  for (const one of history.consultations) {
    const rule = opinionRule(rules, one.kind);
    const last = opinionLimit(one, rule.workingDays, index);
    if (one.answeredOn === null && last !== "beyond") add("opinion", last, rule.article);
  }
  if (history.fee !== null && history.fee.paidOn === null && rules.fee !== null) {
    const { payWithinWorkingDays } = rules.fee;
    add("payment", after(history.fee.noticedOn, payWithinWorkingDays), rules.fee.article);
  }
  if (history.extension === null) add("extension-notice", clock.termEnds, rules.extension.article);
  return limits;
}
