import type { PlainDate } from "../../kernel/dates.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";
import type { RuleSetId } from "./rule-sets.ts";

/** A calendar that terms are counted in; from `provisionalFrom` on nothing has been announced. */
export type TermCalendar = WorkingCalendar & { readonly provisionalFrom: PlainDate | null };

/** Asked to make the request clear (补正): until when, and the day the supplement came. */
export type Correction = {
  readonly askedOn: PlainDate;
  readonly supplyBy: PlainDate | null;
  readonly receivedOn: PlainDate | null;
};

export const consultationKinds = ["third-party", "other-organ"] as const;
export type ConsultationKind = (typeof consultationKinds)[number];

/** An opinion asked for: when the letter was sent, when it arrived (if known), when the answer came. */
export type Consultation = {
  readonly kind: ConsultationKind;
  readonly askedOn: PlainDate;
  readonly arrivedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
};

/** The extension that holds now, in all its days; null where the day of the notice is not known: taken to be in time. */
export type Extension = { readonly workingDays: number; readonly noticedOn: PlainDate | null };

/** A fee notice: the day it was received by the applicant, and the day all was paid. */
export type Fee = { readonly noticedOn: PlainDate; readonly paidOn: PlainDate | null };

/** What happened to a request, as far as its term depends on it. */
export type History = {
  readonly receivedOn: PlainDate;
  readonly corrections: readonly Correction[];
  readonly consultations: readonly Consultation[];
  readonly extension: Extension | null;
  readonly fee: Fee | null;
  /** The end that was set for a request of very many items (条例 art. 35). */
  readonly delayedTo: PlainDate | null;
};

/** A time that is left out of the count: from the day after asking through `endsOn` (null: no end is known). */
export type Pause = {
  readonly kind: ConsultationKind;
  readonly askedOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly answered: boolean;
};

/** A day from which the count began anew: the supplement came, or the fee was paid. */
export type Restart = { readonly kind: "supplement" | "payment"; readonly on: PlainDate };

export type RemarkCode =
  | "correction-late"
  | "supplement-late"
  | "opinion-late"
  | "extension-late"
  | "extension-lapsed"
  | "extension-before-restart"
  | "payment-late";

/** What the history shows to be irregular, though a term can be counted; the detail names the days. */
export type Remark = {
  readonly code: RemarkCode;
  readonly detail: Readonly<Record<string, string>>;
};

/** The term of a request: what `runClock` answers. It depends on no "today"; see `stateOn` and `warningOn`. */
export type Clock = {
  readonly rules: RuleSetId;
  /** The last day for the answer; null while `waitingFor` says what must come first. */
  readonly due: PlainDate | null;
  readonly waitingFor: "correction" | "payment" | "opinion" | null;
  /** Working days of the term, extension included. */
  readonly total: number;
  /** How many of them the extension gave. */
  readonly extendedBy: number;
  /** The day from which the count that holds runs: the day after the receipt, the supplement or the payment. */
  readonly startsOn: PlainDate;
  /** The last counted day; differs from `due` where a later end was set by art. 35. */
  readonly termEnds: PlainDate | null;
  readonly provisional: boolean;
  readonly pauses: readonly Pause[];
  /** In order; the last is the one from which the count runs. */
  readonly restarts: readonly Restart[];
  readonly remarks: readonly Remark[];
  readonly history: History;
};
