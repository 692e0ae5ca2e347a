import type { History, Remark } from "./model.ts";
import { opinionLimit, opinionRule } from "./pauses.ts";
import type { RuleSet } from "./rule-sets.ts";
import {
  dayOf,
  numberOf,
  workingDayAfter,
  workingDayFrom,
  type WorkingDayIndex,
} from "./working-day-index.ts";

/** What in a history is out of time though a term can be counted; extensions are judged by the clock itself. */
export function remarksOn(
  history: History,
  rules: RuleSet,
  index: WorkingDayIndex,
): readonly Remark[] {
  return [
    ...onCorrections(history, rules, index),
    ...onOpinions(history, rules, index),
    ...onPayment(history, rules, index),
  ];
}

function onCorrections(
  { corrections, receivedOn }: History,
  rules: RuleSet,
  index: WorkingDayIndex,
): readonly Remark[] {
  const remarks: Remark[] = [];
  const within = rules.correction.askWithinWorkingDays;
  for (const one of corrections) {
    const last = within === null ? null : workingDayAfter(index, numberOf(receivedOn), within);
    if (last !== null && numberOf(one.askedOn) > last) {
      remarks.push({
        code: "correction-late",
        detail: { askedOn: one.askedOn, last: dayOf(last) },
      });
    }
    const supplied = one.supplyBy === null ? null : workingDayFrom(index, numberOf(one.supplyBy));
    if (one.receivedOn !== null && supplied !== null && numberOf(one.receivedOn) > supplied) {
      remarks.push({
        code: "supplement-late",
        detail: { receivedOn: one.receivedOn, last: dayOf(supplied) },
      });
    }
  }
  return remarks;
}

function onOpinions(
  { consultations }: History,
  rules: RuleSet,
  index: WorkingDayIndex,
): readonly Remark[] {
  return consultations.flatMap((one): readonly Remark[] => {
    if (one.answeredOn === null) return [];
    const last = opinionLimit(one, opinionRule(rules, one.kind).workingDays, index);
    return last === null || last === "beyond" || one.answeredOn <= last
      ? []
      : [{ code: "opinion-late", detail: { answeredOn: one.answeredOn, last } }];
  });
}

function onPayment({ fee }: History, rules: RuleSet, index: WorkingDayIndex): readonly Remark[] {
  if (fee === null || fee.paidOn === null || rules.fee === null) return [];
  const last = workingDayAfter(index, numberOf(fee.noticedOn), rules.fee.payWithinWorkingDays);
  return last === null || numberOf(fee.paidOn) <= last
    ? []
    : [{ code: "payment-late", detail: { paidOn: fee.paidOn, last: dayOf(last) } }];
}
