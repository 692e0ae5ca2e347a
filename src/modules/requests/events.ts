import type { PlainDate } from "../../kernel/dates.ts";
import type { DecisionCode } from "../../kernel/decision-codes.ts";
import type { DecisionDetail } from "../../kernel/decision-details.ts";
import type { AnswerFact, LetterKind } from "../official-letters/index.ts";
import type { Asked, DeliveryWay, RequestChannel } from "./model.ts";

/** How one thing that was asked for is answered. */
export type ItemAnswer = {
  readonly place: number;
  readonly code: DecisionCode;
  /** What counting asks for beside the code. */
  readonly detail: DecisionDetail | null;
  /** Which of the grounds that one code gathers (B3, B5, B6), by the names of `answerForms` of official letters. */
  readonly form: string | null;
  /** Why a part is withheld (A2): its code, and the ground within it. */
  readonly partCode: DecisionCode | null;
  readonly partForm: string | null;
  /** What the letter says about it: where it is, why not, what was searched. */
  readonly facts: Readonly<Partial<Record<AnswerFact, string>>>;
};

/** The result of a whole case (办理结果): counted as one (区分处理的，只计"部分公开"). */
export type Outcome = {
  readonly code: DecisionCode;
  readonly detail: DecisionDetail | null;
  readonly items: readonly ItemAnswer[];
  /** Facts of the whole: why it ended (reason), why the public interest weighs more than an objection (publicInterest). */
  readonly facts: Readonly<Record<string, string>>;
};

/** By what a fee is counted: 按件, or 按量. One of them for each request (国办函〔2020〕109号 art. 3). */
export type FeeBasis = "by-request" | "by-page";

export type ConsultationKind = "third-party" | "other-organ";

/**
 * What can happen to a case. Days are facts of the outside world, as the law counts them; when it was entered and by
 * whom stands beside it. Terms and dates that follow are worked out from these and never stored as facts.
 */
export type EventFacts =
  | { kind: "filed"; channel: RequestChannel; arrivedOn: PlainDate; oral: boolean }
  | { kind: "confirmed"; on: PlainDate; how: string }
  | { kind: "assigned"; organizationId: number; userId: string | null; reason: string }
  | { kind: "asked-changed"; asked: Asked; reason: string }
  | { kind: "entry-corrected"; field: string; from: string; to: string; reason: string }
  | {
      kind: "correction-asked";
      on: PlainDate;
      what: string;
      how?: string | undefined;
      supplyBy: PlainDate;
    }
  | { kind: "correction-received"; on: PlainDate; text: string }
  | {
      kind: "consultation-asked";
      consultation: number;
      about: ConsultationKind;
      party: string;
      on: PlainDate;
      content: string;
    }
  | { kind: "consultation-arrived"; consultation: number; on: PlainDate }
  | {
      kind: "consultation-answered";
      consultation: number;
      on: PlainDate;
      agrees: boolean;
      reasons: string;
    }
  | {
      kind: "extended";
      workingDays: number;
      reason: string;
      approvedBy: string;
      noticedOn: PlainDate;
    }
  | { kind: "reasons-asked"; on: PlainDate; supplyBy: PlainDate; text: string }
  | { kind: "reasons-given"; on: PlainDate; text: string }
  | { kind: "delayed"; until: PlainDate; reason: string; noticedOn: PlainDate }
  | {
      kind: "fee-noticed";
      on: PlainDate;
      basis: FeeBasis;
      quantity: number;
      yuan: number;
      payment?: string | undefined;
    }
  | { kind: "fee-paid"; on: PlainDate; yuan: number; receipt: string }
  | { kind: "fee-waived"; reason: string }
  | { kind: "transferred"; toOrganizationId: number; on: PlainDate; reason: string }
  | { kind: "help-asked"; organizationId: number; text: string; answerBy: PlainDate }
  | { kind: "help-given"; organizationId: number; text: string }
  | { kind: "searched"; where: string; terms: string; found: string }
  | { kind: "split"; into: readonly string[] }
  | { kind: "split-off"; from: string }
  | { kind: "noted"; text: string }
  | { kind: "drafted"; outcome: Outcome }
  | { kind: "handed-in" }
  | { kind: "passed"; opinion: string }
  | { kind: "returned"; opinion: string }
  | { kind: "signed"; letterId: string; on: PlainDate }
  | { kind: "sent"; way: DeliveryWay; on: PlainDate; proof: string }
  | { kind: "delivered"; on: PlainDate; proof: string }
  | { kind: "delivery-failed"; on: PlainDate; reason: string }
  | { kind: "withdrawn"; on: PlainDate; reason: string }
  | { kind: "closed"; on: PlainDate; outcome: Outcome }
  | { kind: "archived"; box: string }
  | { kind: "letter-issued"; letterId: string; letter: LetterKind; on: PlainDate }
  | { kind: "due-moved"; from: PlainDate | null; to: PlainDate | null; why: string }
  | { kind: "proactive-suggested"; text: string }
  | { kind: "proactive-drafted"; documentId: string };

export type EventKind = EventFacts["kind"];

/** One thing that happened, in the order of entry. */
export type CaseEvent = {
  readonly seq: number;
  readonly at: Date;
  /** Null for the applicant and the program. */
  readonly by: string | null;
  readonly byName: string;
  readonly facts: Readonly<EventFacts>;
};
