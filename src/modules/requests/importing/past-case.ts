import type { PlainDate } from "../../../kernel/dates.ts";
import type { ApplicantKind, DeliveryForm, DeliveryWay, RequestChannel } from "../model.ts";
import type { PastKey } from "./columns.ts";
import type { ReadOutcome } from "./words.ts";

/** What is wrong in a cell, in plain words. */
export type CellProblem = { readonly key: PastKey; readonly message: string };

export type PastConsultation = {
  readonly party: string;
  readonly askedOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly agrees: boolean | null;
};

/** What followed the answer, how it ended by the code of the module remedies; null while it is pending. */
export type PastRemedy = {
  readonly kind: "reconsideration" | "lawsuit";
  readonly filedOn: PlainDate;
  readonly decision: { readonly on: PlainDate; readonly ending: string } | null;
};

/** A request of the past as a row tells it. */
export type PastCase = {
  readonly number: string;
  readonly organizationId: number;
  readonly channel: RequestChannel;
  readonly oral: boolean;
  readonly arrivedOn: PlainDate;
  readonly confirmedOn: PlainDate | null;
  readonly applicantKind: ApplicantKind;
  readonly applicantName: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly items: readonly string[];
  readonly features: string;
  readonly form: DeliveryForm;
  readonly way: DeliveryWay;
  readonly correction: {
    readonly askedOn: PlainDate;
    readonly supplyBy: PlainDate | null;
    readonly receivedOn: PlainDate | null;
  } | null;
  readonly thirdParty: PastConsultation | null;
  readonly otherOrgan: PastConsultation | null;
  readonly extension: {
    readonly workingDays: number;
    readonly noticedOn: PlainDate;
    readonly approvedBy: string;
  } | null;
  readonly fee: {
    readonly basis: "by-request" | "by-page";
    readonly quantity: number;
    readonly yuan: number;
    readonly noticedOn: PlainDate;
    readonly paidOn: PlainDate | null;
  } | null;
  readonly end: {
    readonly outcome: ReadOutcome;
    readonly answeredOn: PlainDate;
    readonly letterNumber: string;
    readonly answer: string;
    readonly deliveredBy: DeliveryWay;
    readonly deliveredOn: PlainDate | null;
  } | null;
  readonly delay: { readonly until: PlainDate; readonly noticedOn: PlainDate } | null;
  readonly remedies: readonly PastRemedy[];
  readonly box: string;
  readonly note: string;
};
