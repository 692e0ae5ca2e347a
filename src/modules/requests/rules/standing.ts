import type { PlainDate } from "../../../kernel/dates.ts";

/** How a case stands by the law's clock, as lists keep it. */
export type Standing = {
  readonly receivedOn: PlainDate | null;
  readonly rules: "2007" | "2019" | null;
  /** The last day for the answer; null while nothing runs towards one. */
  readonly dueOn: PlainDate | null;
  readonly provisional: boolean;
  readonly clock:
    | "not-received"
    | "running"
    /** Nothing runs: what must come first is a supplement, a payment, an opinion without a last day. */
    | "correction"
    | "payment"
    | "opinion"
    | "over";
};
