import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import { receiptRules, ruleSetFor } from "../../deadlines/index.ts";
import type { EventFacts, Outcome } from "../events.ts";
import type { PastCase, PastConsultation } from "./past-case.ts";

type Happening = { readonly on: PlainDate; readonly facts: EventFacts };

/** What a past request consists of: its events in the order of their days, and what the file did not say. */
export type PastEvents = {
  readonly events: readonly EventFacts[];
  readonly remarks: readonly string[];
};

/**
 * The events of a request of the past. What the rules of its day did not allow is kept as far as a clock can be
 * counted with it, and said in a remark: an extension beyond the longest one (条例 art. 33) counts as the longest.
 */
export function pastEvents(past: PastCase): PastEvents {
  const remarks: string[] = [];
  const later: Happening[] = [
    ...corrections(past),
    ...consultation(past.thirdParty, 1, "third-party", remarks),
    ...consultation(past.otherOrgan, 2, "other-organ", remarks),
    ...extension(past, remarks),
    ...fee(past),
    ...delay(past),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return {
    events: [
      { kind: "filed", channel: past.channel, arrivedOn: past.arrivedOn, oral: past.oral },
      ...confirmation(past, remarks),
      ...later.map(({ facts }) => facts),
      ...ending(past),
      ...(past.note === "" ? [] : [{ kind: "noted", text: past.note } as const]),
    ],
    remarks,
  };
}

function confirmation(past: PastCase, remarks: string[]): readonly EventFacts[] {
  if (past.confirmedOn !== null)
    return [{ kind: "confirmed", on: past.confirmedOn, how: IMPORTED }];
  if (!receiptRules[past.channel].confirms) return [];
  remarks.push("没有登记与申请人确认的日期，按到达之日计算期限。");
  return [{ kind: "confirmed", on: past.arrivedOn, how: IMPORTED }];
}

function corrections({ correction }: PastCase): readonly Happening[] {
  if (correction === null) return [];
  const { askedOn, receivedOn } = correction;
  const supplyBy = correction.supplyBy ?? receivedOn ?? askedOn;
  const asked = { kind: "correction-asked", on: askedOn, what: IMPORTED, supplyBy } as const;
  return [
    { on: askedOn, facts: asked },
    ...(receivedOn === null
      ? []
      : [
          {
            on: receivedOn,
            facts: { kind: "correction-received", on: receivedOn, text: IMPORTED } as const,
          },
        ]),
  ];
}

function consultation(
  asked: PastConsultation | null,
  number: number,
  about: "third-party" | "other-organ",
  remarks: string[],
): readonly Happening[] {
  if (asked === null) return [];
  const { askedOn, answeredOn, agrees } = asked;
  if (asked.party === "") remarks.push(`没有登记征求了谁的意见（${askedOn}）。`);
  const first: Happening = {
    on: askedOn,
    facts: {
      kind: "consultation-asked",
      consultation: number,
      about,
      party: asked.party === "" ? "（没有登记）" : asked.party,
      on: askedOn,
      content: IMPORTED,
    },
  };
  if (answeredOn === null) return [first];
  const answered = {
    kind: "consultation-answered",
    consultation: number,
    on: answeredOn,
    agrees: agrees ?? true,
    reasons: "",
  } as const;
  return [first, { on: answeredOn, facts: answered }];
}

function extension(past: PastCase, remarks: string[]): readonly Happening[] {
  if (past.extension === null) return [];
  const { noticedOn, approvedBy } = past.extension;
  const rules = ruleSetFor(past.confirmedOn ?? past.arrivedOn);
  const longest = rules?.extension.longestWorkingDays ?? past.extension.workingDays;
  const workingDays = Math.min(past.extension.workingDays, longest);
  if (workingDays < past.extension.workingDays)
    remarks.push(
      `登记为延长${past.extension.workingDays}个工作日，超过最长的${longest}个工作日（${rules?.extension.article}），按${longest}个工作日计算。`,
    );
  const facts = {
    kind: "extended",
    workingDays,
    reason: IMPORTED,
    approvedBy: approvedBy === "" ? "（没有登记）" : approvedBy,
    noticedOn,
  } as const;
  return [{ on: noticedOn, facts }];
}

function fee({ fee: charged }: PastCase): readonly Happening[] {
  if (charged === null) return [];
  const { basis, quantity, yuan, noticedOn, paidOn } = charged;
  const noticed = { kind: "fee-noticed", on: noticedOn, basis, quantity, yuan } as const;
  return [
    { on: noticedOn, facts: noticed },
    ...(paidOn === null
      ? []
      : [{ on: paidOn, facts: { kind: "fee-paid", on: paidOn, yuan, receipt: "" } as const }]),
  ];
}

function delay({ delay: set }: PastCase): readonly Happening[] {
  if (set === null) return [];
  return [{ on: set.noticedOn, facts: { kind: "delayed", ...set, reason: IMPORTED } }];
}

/** Results that end a request without a letter that must reach the applicant. */
const withoutLetter: ReadonlySet<DecisionCode> = new Set(["F1", "F2", "F3"]);

function ending({ end, items, box }: PastCase): readonly EventFacts[] {
  if (end === null) return [];
  const { answeredOn: on, deliveredOn } = end;
  const { code, detail } = end.outcome;
  const outcome: Outcome = {
    code,
    detail,
    items: items.map((_, index) => ({
      place: index + 1,
      code,
      detail,
      form: null,
      partCode: null,
      partForm: null,
      facts: end.answer === "" ? {} : { reason: end.answer },
    })),
    facts: end.letterNumber === "" ? {} : { letterNumber: end.letterNumber },
  };
  const proof = IMPORTED;
  return [
    ...(withoutLetter.has(code) && deliveredOn === null
      ? []
      : [{ kind: "sent", way: end.deliveredBy, on, proof } as const]),
    ...(deliveredOn === null ? [] : [{ kind: "delivered", on: deliveredOn, proof } as const]),
    { kind: "closed", on, outcome },
    ...(box === "" ? [] : [{ kind: "archived", box } as const]),
  ];
}

/** What stands where the table has no column: a paper said it. */
export const IMPORTED = "见纸质档案";

/** How the notes begin that an import makes itself; the next import makes them anew. */
export const SAID_AT_IMPORT = "导入说明：";
