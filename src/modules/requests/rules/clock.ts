import { ok, type Result } from "../../../kernel/result.ts";
import type { SiteCalendar } from "../../calendar/index.ts";
import {
  receiptDay,
  ruleSetFor,
  runClock,
  usualInterpretation,
  type Clock,
  type HistoryRefusal,
  type Interpretation,
} from "../../deadlines/index.ts";
import type { Case } from "./case.ts";
import type { Standing } from "./standing.ts";

/**
 * The term of a case (条例 art. 30 to 35), from its facts alone; null while it is not received, which for plain post,
 * network and fax is until both sides confirmed (art. 31). Throws for a history that cannot be: each step was refused
 * that would have made one, see `checkedClock`.
 */
export function clockOf(
  found: Case,
  calendar: SiteCalendar,
  interpretation: Interpretation = usualInterpretation,
): Clock | null {
  const clock = checkedClock(found, calendar, interpretation);
  if (!clock.ok) throw new Error(`the history of a case cannot be: ${clock.refusal}`);
  return clock.value;
}

/** The same, refusing what cannot have happened: the last word on every step. */
export function checkedClock(
  found: Case,
  calendar: SiteCalendar,
  interpretation: Interpretation = usualInterpretation,
): Result<Clock | null, HistoryRefusal> {
  const received = receiptDay(found, interpretation);
  if (!received.ok) return ok(null);
  // What was charged for copies and postage before the fee of 2021 (2007: art. 27) moves no term.
  const since = ruleSetFor(received.value)?.fee?.since ?? null;
  const isMoving = found.fee !== null && since !== null && found.fee.noticedOn >= since;
  const fee = isMoving ? found.fee : null;
  return runClock(
    {
      receivedOn: received.value,
      corrections: found.corrections,
      consultations: found.consultations.map(({ about, askedOn, arrivedOn, answeredOn }) => ({
        kind: about,
        askedOn,
        arrivedOn,
        answeredOn,
      })),
      extension: found.extension,
      fee: fee === null || fee.waived ? null : { noticedOn: fee.noticedOn, paidOn: fee.paidOn },
      delayedTo: found.delayedTo,
    },
    calendar,
    interpretation,
  );
}

/** How a case stands, for the columns of lists. */
export function standingOf(found: Case, clock: Clock | null): Standing {
  if (clock === null)
    return {
      receivedOn: null,
      rules: null,
      dueOn: null,
      provisional: false,
      clock: found.concludedOn === null ? "not-received" : "over",
    };
  return {
    receivedOn: clock.history.receivedOn,
    rules: clock.rules,
    dueOn: clock.due,
    provisional: clock.provisional,
    clock: found.concludedOn === null ? (clock.waitingFor ?? "running") : "over",
  };
}
