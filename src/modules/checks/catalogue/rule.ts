import type { Severity } from "../model.ts";

/** A rule as the settings page, the reports and the documentation show it. */
export type Rule = {
  readonly id: string;
  /** Short name in Chinese. */
  readonly title: string;
  /** What its findings weigh unless the settings say otherwise. */
  readonly severity: Severity;
  /** Whether the usual masking can mend what it finds. */
  readonly maskable: boolean;
  /** What is wrong, as a sentence for the person who wrote the text. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** What it looks for and what it leaves alone. */
  readonly explanation: string;
  /** The law, standard or practice it rests on. */
  readonly source: string;
};
