import type { SiteCalendar } from "../../calendar/index.ts";
import {
  receiptDay,
  runClock,
  usualInterpretation,
  type Clock,
  type Interpretation,
} from "../../deadlines/index.ts";
import type { Case } from "./case.ts";
import type { Standing } from "./standing.ts";

/**
 * The term of a case (条例 art. 30 to 35), from its facts alone; null while it is not received, which for plain post,
 * network and fax is until both sides confirmed (art. 31).
 */
export function clockOf(
  found: Case,
  calendar: SiteCalendar,
  interpretation: Interpretation = usualInterpretation,
): Clock | null {
  const received = receiptDay(found, interpretation);
  if (!received.ok) return null;
  const { fee } = found;
  const clock = runClock(
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
  // Each step was refused where the history would contradict itself.
  if (!clock.ok) throw new Error(`the history of a case cannot be: ${clock.refusal}`);
  return clock.value;
}

/** How a case stands, for the columns of lists. */
export function standingOf(
  found: Case,
  calendar: SiteCalendar,
  interpretation: Interpretation = usualInterpretation,
): Standing {
  const clock = clockOf(found, calendar, interpretation);
  if (clock === null)
    return {
      receivedOn: null,
      rules: null,
      dueOn: null,
      provisional: false,
      clock: "not-received",
    };
  return {
    receivedOn: clock.history.receivedOn,
    rules: clock.rules,
    dueOn: clock.due,
    provisional: clock.provisional,
    clock: found.concludedOn === null ? (clock.waitingFor ?? "running") : "over",
  };
}
