import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Correction, History } from "./model.ts";
import type { RuleSet } from "./rule-sets.ts";
import { REACH } from "./working-day-index.ts";

export type HistoryRefusal =
  | "received-before-regulation"
  | "day-out-of-reach"
  | "event-before-receipt"
  | "correction-twice"
  | "correction-while-waiting"
  | "supplement-before-asking"
  | "supply-term-before-asking"
  | "arrival-before-asking"
  | "answer-before-asking"
  | "extension-not-days"
  | "extension-too-long"
  | "paid-before-noticed"
  | "fee-under-2007"
  | "fee-before-measures"
  | "delay-under-2007";
type Checked = Result<true, HistoryRefusal>;

/**
 * Whether a history can have happened: nothing before the receipt, no answer before its question, correction asked
 * for once (条例 art. 30), no longer extension than art. 33 (2007: art. 24) allows, fees and later ends only under
 * the rules that know them. The detail names the days.
 */
export function checkHistory(history: History, rules: RuleSet): Checked {
  const late = daysOf(history).find((day) => day > REACH.last);
  if (late !== undefined) return refuse("day-out-of-reach", { day: late });
  const early = daysOf(history).find((day) => day < history.receivedOn);
  if (early !== undefined) {
    return refuse("event-before-receipt", { day: early, receivedOn: history.receivedOn });
  }
  const corrections = checkCorrections(history.corrections, rules);
  if (!corrections.ok) return corrections;
  const consultations = checkConsultations(history);
  if (!consultations.ok) return consultations;
  const extension = checkExtension(history, rules);
  if (!extension.ok) return extension;
  const fee = checkFee(history, rules);
  if (!fee.ok) return fee;
  return history.delayedTo !== null && rules.delay === null ? refuse("delay-under-2007") : ok(true);
}

/** Every day of a history but that of the receipt. */
export function daysOf(history: History): readonly PlainDate[] {
  const days: (PlainDate | null)[] = [history.delayedTo, history.extension?.noticedOn ?? null];
  for (const one of history.corrections) days.push(one.askedOn, one.supplyBy, one.receivedOn);
  for (const one of history.consultations) days.push(one.askedOn, one.arrivedOn, one.answeredOn);
  if (history.fee !== null) days.push(history.fee.noticedOn, history.fee.paidOn);
  return days.filter((day) => day !== null);
}

function checkCorrections(corrections: readonly Correction[], rules: RuleSet): Checked {
  if (rules.correction.once && corrections.length > 1) return refuse("correction-twice");
  let before: Correction | null = null;
  for (const one of corrections) {
    const { askedOn, supplyBy, receivedOn } = one;
    if (before !== null && (before.receivedOn === null || askedOn < before.receivedOn)) {
      return refuse("correction-while-waiting", { askedOn });
    }
    if (receivedOn !== null && receivedOn < askedOn) {
      return refuse("supplement-before-asking", { askedOn, receivedOn });
    }
    if (supplyBy !== null && supplyBy < askedOn) {
      return refuse("supply-term-before-asking", { askedOn, supplyBy });
    }
    before = one;
  }
  return ok(true);
}

function checkConsultations({ consultations }: History): Checked {
  for (const { askedOn, arrivedOn, answeredOn } of consultations) {
    if (arrivedOn !== null && arrivedOn < askedOn) {
      return refuse("arrival-before-asking", { askedOn, arrivedOn });
    }
    if (answeredOn !== null && answeredOn < (arrivedOn ?? askedOn)) {
      return refuse("answer-before-asking", { askedOn: arrivedOn ?? askedOn, answeredOn });
    }
  }
  return ok(true);
}

function checkExtension({ extension }: History, rules: RuleSet): Checked {
  if (extension === null) return ok(true);
  if (!Number.isInteger(extension.workingDays) || extension.workingDays < 1) {
    return refuse("extension-not-days");
  }
  const longest = rules.extension.longestWorkingDays;
  return extension.workingDays > longest
    ? refuse("extension-too-long", { longest: String(longest), article: rules.extension.article })
    : ok(true);
}

function checkFee({ fee }: History, rules: RuleSet): Checked {
  if (fee === null) return ok(true);
  if (rules.fee === null) return refuse("fee-under-2007");
  if (fee.noticedOn < rules.fee.since) {
    return refuse("fee-before-measures", { since: rules.fee.since });
  }
  return fee.paidOn !== null && fee.paidOn < fee.noticedOn
    ? refuse("paid-before-noticed", { noticedOn: fee.noticedOn, paidOn: fee.paidOn })
    : ok(true);
}
