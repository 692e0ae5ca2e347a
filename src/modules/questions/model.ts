import type { PlainDate } from "../../kernel/dates.ts";

/** How often a question was asked on one day in Beijing, and what became of it. */
export type AskedOnDay = {
  readonly siteId: number;
  readonly day: PlainDate;
  /** As typed. */
  readonly text: string;
  readonly searches: number;
  readonly withoutResult: number;
  readonly clicks: number;
};

export type Counts = {
  readonly searches: number;
  readonly withoutResult: number;
  readonly clicks: number;
};

/** A question over some days. */
export type AskedQuestion = Counts & {
  readonly question: string;
  /** On how many days it was asked. */
  readonly days: number;
  readonly lastDay: PlainDate;
};

/** All searches of a day, those included of which the text is not kept. */
export type DayTotals = Counts & {
  readonly day: PlainDate;
  /** Of which the text may hold personal data. */
  readonly personal: number;
  /** Blocked, too long, or beyond what a day may hold. */
  readonly leftOut: number;
};

/** Days from one to another, both included. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Asked on fewer days than this, a question may be about one person: it is never suggested and never exported. */
export const FEWEST_DAYS = 3;
