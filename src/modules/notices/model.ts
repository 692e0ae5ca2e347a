/** A way by which applicants are told: mail is delivered with the product, others come by an adapter. */
export type NoticeWay = "e-mail" | "sms";

export type NoticeState = "sending" | "sent" | "failed" | "unconfirmed";

/** What became of the notice of an event. */
export type Notice = {
  readonly seq: number;
  readonly way: NoticeWay;
  readonly state: NoticeState;
  readonly tries: number;
  readonly problem: string | null;
  readonly at: Date;
};

/** Whose notice: a case and the event in it. */
export type NoticeRef = {
  readonly siteId: number;
  readonly caseId: string;
  readonly seq: number;
  readonly way: NoticeWay;
};

/** An address of a case: its mark, and since when it is confirmed. */
export type KnownAddress = { readonly mark: string; readonly confirmedAt: Date | null };
