import type { PlainDate } from "../../../kernel/dates.ts";
import { receiptRules } from "../../deadlines/index.ts";
import type { CaseEvent, ConsultationKind, FeeBasis, Outcome } from "../events.ts";
import type { Asked, CaseState, DeliveryWay, RequestChannel } from "../model.ts";

export type Consultation = {
  readonly consultation: number;
  readonly about: ConsultationKind;
  readonly party: string;
  readonly askedOn: PlainDate;
  readonly arrivedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly agrees: boolean | null;
};
export type Helper = {
  readonly organizationId: number;
  readonly answerBy: PlainDate;
  readonly hasAnswered: boolean;
};
export type Correction = {
  readonly askedOn: PlainDate;
  readonly supplyBy: PlainDate;
  readonly receivedOn: PlainDate | null;
};

/** A case as its events make it: what rules decide upon. */
export type Case = {
  readonly state: CaseState;
  readonly channel: RequestChannel;
  readonly arrivedOn: PlainDate;
  readonly confirmedOn: PlainDate | null;
  readonly organizationId: number;
  readonly userId: string | null;
  readonly asked: Asked;
  readonly corrections: readonly Correction[];
  readonly consultations: readonly Consultation[];
  readonly extension: { readonly workingDays: number; readonly noticedOn: PlainDate } | null;
  readonly reasons: {
    readonly askedOn: PlainDate;
    readonly supplyBy: PlainDate;
    readonly givenOn: PlainDate | null;
  } | null;
  readonly delayedTo: PlainDate | null;
  readonly fee: {
    readonly noticedOn: PlainDate;
    readonly basis: FeeBasis;
    readonly yuan: number;
    readonly paidOn: PlainDate | null;
    readonly waived: boolean;
  } | null;
  /** Who else works on it, and whether they have answered (协办). */
  readonly helpers: readonly Helper[];
  readonly hasSearched: boolean;
  readonly draft: { readonly outcome: Outcome; readonly by: string | null } | null;
  readonly reviewedBy: string | null;
  /** What the last review found wanting; null once it is handed in again. */
  readonly returnedFor: string | null;
  /** What was signed, or how it ended otherwise. */
  readonly outcome: Outcome | null;
  readonly signedOn: PlainDate | null;
  /**
   * The day on which it was answered or ended otherwise; by it one judges whether it was in time. A letter that is
   * sent is answered on the day of posting, one handed over on the day of that (国办公开办函〔2016〕235号).
   */
  readonly concludedOn: PlainDate | null;
  readonly sentOn: PlainDate | null;
  readonly sentBy: DeliveryWay | null;
  readonly deliveredOn: PlainDate | null;
  readonly isArchived: boolean;
  /** The document that was made out of the answer (art. 44). */
  readonly madePublicBy: string | null;
};

/** What a case is before anything happened: where it was filed, and what it asks for. */
export type Filed = { readonly organizationId: number; readonly asked: Asked };

/**
 * Makes a case out of its events, in their order. The first is 'filed'; anything else first is a bug and throws.
 * By some channels it first waits for the day both sides confirm (条例 art. 31).
 */
export function caseOf(filed: Filed, events: readonly CaseEvent[]): Case {
  const [first] = events;
  if (first?.facts.kind !== "filed") throw new Error("a case begins with its filing");
  return events.reduce<Case>(after, {
    state: "unconfirmed",
    channel: first.facts.channel,
    arrivedOn: first.facts.arrivedOn,
    confirmedOn: null,
    organizationId: filed.organizationId,
    userId: null,
    asked: filed.asked,
    corrections: [],
    consultations: [],
    extension: null,
    reasons: null,
    delayedTo: null,
    fee: null,
    helpers: [],
    hasSearched: false,
    draft: null,
    reviewedBy: null,
    returnedFor: null,
    outcome: null,
    signedOn: null,
    concludedOn: null,
    sentOn: null,
    sentBy: null,
    deliveredOn: null,
    isArchived: false,
    madePublicBy: null,
  });
}

/** The case after one more event. */
export function after(found: Case, event: CaseEvent): Case {
  const { facts } = event;
  switch (facts.kind) {
    case "filed":
      return receiptRules[facts.channel].confirms ? found : { ...found, state: "in-progress" };
    case "confirmed":
      return { ...found, confirmedOn: facts.on, state: "in-progress" };
    case "assigned":
      return { ...found, organizationId: facts.organizationId, userId: facts.userId };
    case "transferred":
      return { ...found, organizationId: facts.toOrganizationId, userId: null };
    case "asked-changed":
      return { ...found, asked: facts.asked };
    case "correction-asked":
      return {
        ...found,
        state: "awaiting-correction",
        corrections: [
          ...found.corrections,
          { askedOn: facts.on, supplyBy: facts.supplyBy, receivedOn: null },
        ],
      };
    case "correction-received":
      return {
        ...found,
        state: "in-progress",
        corrections: found.corrections.map((one) =>
          one.receivedOn === null ? { ...one, receivedOn: facts.on } : one,
        ),
      };
    case "consultation-asked":
      return {
        ...found,
        consultations: [
          ...found.consultations,
          {
            consultation: facts.consultation,
            about: facts.about,
            party: facts.party,
            askedOn: facts.on,
            arrivedOn: null,
            answeredOn: null,
            agrees: null,
          },
        ],
      };
    case "consultation-arrived":
      return withConsultation(found, facts.consultation, { arrivedOn: facts.on });
    case "consultation-answered":
      return withConsultation(found, facts.consultation, {
        answeredOn: facts.on,
        agrees: facts.agrees,
      });
    case "extended":
      return {
        ...found,
        extension: { workingDays: facts.workingDays, noticedOn: facts.noticedOn },
      };
    case "reasons-asked":
      return {
        ...found,
        state: "awaiting-reasons",
        reasons: { askedOn: facts.on, supplyBy: facts.supplyBy, givenOn: null },
      };
    case "reasons-given":
      return {
        ...found,
        state: "in-progress",
        reasons: found.reasons === null ? null : { ...found.reasons, givenOn: facts.on },
      };
    case "delayed":
      return { ...found, delayedTo: facts.until };
    case "fee-noticed":
      return {
        ...found,
        state: "awaiting-payment",
        fee: {
          noticedOn: facts.on,
          basis: facts.basis,
          yuan: facts.yuan,
          paidOn: null,
          waived: false,
        },
      };
    case "fee-paid":
      return {
        ...found,
        state: "in-progress",
        fee: found.fee === null ? null : { ...found.fee, paidOn: facts.on },
      };
    case "fee-waived":
      return {
        ...found,
        state: "in-progress",
        fee: found.fee === null ? null : { ...found.fee, waived: true },
      };
    case "entry-corrected":
      return facts.field === "channel" ? { ...found, channel: facts.to as RequestChannel } : found;
    case "help-asked":
      return {
        ...found,
        helpers: [
          ...found.helpers,
          { organizationId: facts.organizationId, answerBy: facts.answerBy, hasAnswered: false },
        ],
      };
    case "help-given":
      return {
        ...found,
        helpers: found.helpers.map((one) =>
          one.organizationId === facts.organizationId ? { ...one, hasAnswered: true } : one,
        ),
      };
    case "searched":
      return { ...found, hasSearched: true };
    case "drafted":
      return { ...found, draft: { outcome: facts.outcome, by: event.by } };
    case "handed-in":
      return { ...found, state: "in-review", reviewedBy: null, returnedFor: null };
    case "passed":
      return { ...found, state: "to-be-signed", reviewedBy: event.by };
    case "returned":
      return { ...found, state: "in-progress", reviewedBy: null, returnedFor: facts.opinion };
    case "signed":
      return {
        ...found,
        state: "to-be-delivered",
        outcome: found.draft?.outcome ?? null,
        signedOn: facts.on,
      };
    case "sent":
      return {
        ...found,
        sentOn: facts.on,
        sentBy: facts.way,
        concludedOn: found.concludedOn ?? (isHandedOver(facts.way) ? null : facts.on),
      };
    case "delivered":
      return {
        ...found,
        state: "delivered",
        deliveredOn: facts.on,
        concludedOn: found.concludedOn ?? facts.on,
      };
    case "delivery-failed":
      return { ...found, state: "to-be-delivered", sentOn: null, sentBy: null };
    case "closed":
      return { ...found, state: "closed", outcome: facts.outcome, concludedOn: facts.on };
    case "archived":
      return { ...found, state: "closed", isArchived: true };
    case "proactive-drafted":
      return { ...found, madePublicBy: facts.documentId };
    default:
      return found;
  }
}

/** Whether an answer goes from hand to hand, so that the day of that counts and not the day of sending. */
export function isHandedOver(way: DeliveryWay): boolean {
  return way === "pick-up" || way === "read-on-site";
}

function withConsultation(found: Case, number: number, about: Partial<Consultation>): Case {
  return {
    ...found,
    consultations: found.consultations.map((one) =>
      one.consultation === number ? { ...one, ...about } : one,
    ),
  };
}
