import type { ExplainedDay } from "../../modules/deadlines/index.ts";
import type { Happening } from "./happenings.ts";
import type { StandingWords } from "./standing-words.ts";

/** A letter or a piece of information that the applicant can have. */
export type Answer = {
  readonly href: string;
  readonly label: string;
  readonly note: string;
};

/** What the applicant can do now. */
export type ApplicantStep =
  | "receive-correction"
  | "give-reasons"
  | "pay-fee"
  | "withdraw"
  | "suggest-proactive";

export type StatusView = {
  readonly number: string;
  readonly standing: StandingWords;
  readonly way: readonly Happening[];
  readonly answers: readonly Answer[];
  readonly steps: readonly ApplicantStep[];
  readonly asked: readonly string[];
  /** What was sent along with it, and what may be. */
  readonly ownFiles: readonly string[];
  readonly largestFile: string;
  readonly largestBytes: number;
  readonly mostFiles: number;
  readonly accepted: readonly string[];
  readonly formToken: string;
  /** What is to be said: done, or what was wrong; what was typed then stays. */
  readonly notice: { readonly text: string; readonly isProblem: boolean } | null;
  readonly typed: string;
  readonly mailNote: string | null;
  readonly contact: string | null;
  readonly hasDays: boolean;
  readonly isAskedAgain: boolean;
};

export type DaysView = {
  readonly number: string;
  readonly rules: string;
  readonly first: string;
  readonly days: readonly ExplainedDay[];
  readonly provisional: boolean;
};
