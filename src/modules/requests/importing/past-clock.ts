import type { PlainDate } from "../../../kernel/dates.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import {
  deadlineMessages,
  remarkMessages,
  type Clock,
  type HistoryRefusal,
} from "../../deadlines/index.ts";
import type { Case } from "../rules/case.ts";
import { checkedClock } from "../rules/clock.ts";
import type { PastKey } from "./columns.ts";
import type { CellProblem, PastCase } from "./past-case.ts";
import type { Counting } from "./whole-cases.ts";

/** What is said about a past request by the clock of its day; or the cell that no clock can be counted with. */
export type Judged =
  | { readonly ok: true; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly problem: CellProblem };

/**
 * Counts the term of a past request. An answer after its end is kept and said (超期); a history that cannot have
 * happened is the fault of the file.
 */
export function judgePast(past: PastCase, found: Case, counting: Counting): Judged {
  const clock = checkedClock(found, counting.calendar, counting.interpretation);
  if (!clock.ok)
    return {
      ok: false,
      problem: { key: faulty[clock.refusal], message: sentenceOf(clock, deadlineMessages) },
    };
  if (clock.value === null) return { ok: true, remarks: [] };
  const irregular = clock.value.remarks.map(({ code, detail }) =>
    sentenceOf({ ok: false, refusal: code, detail }, remarkMessages),
  );
  const late = lateness(past.end?.answeredOn ?? null, clock.value);
  return { ok: true, remarks: [...irregular, ...(late === null ? [] : [late])] };
}

function lateness(answeredOn: PlainDate | null, { due }: Clock): string | null {
  return answeredOn === null || due === null || answeredOn <= due
    ? null
    : `超期：应当在${due}前答复，实际在${answeredOn}答复。`;
}

const faulty: Readonly<Record<HistoryRefusal, PastKey>> = {
  "received-before-regulation": "arrivedOn",
  "day-out-of-reach": "supplyBy",
  "event-before-receipt": "confirmedOn",
  "correction-twice": "correctionAskedOn",
  "correction-while-waiting": "correctionAskedOn",
  "supplement-before-asking": "correctionReceivedOn",
  "supply-term-before-asking": "supplyBy",
  "arrival-before-asking": "thirdPartyAskedOn",
  "answer-before-asking": "thirdPartyAnsweredOn",
  "extension-not-days": "extensionDays",
  "extension-too-long": "extensionDays",
  "paid-before-noticed": "feePaidOn",
  "fee-under-2007": "feeNoticedOn",
  "fee-before-measures": "feeNoticedOn",
  "delay-under-2007": "delayedTo",
};
