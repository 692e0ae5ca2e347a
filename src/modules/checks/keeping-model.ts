import type { Finding } from "./model.ts";

export const linkOutcomes = ["alive", "dead", "refused", "unknown"] as const;
/** What asking an address answered: it stands, it does not, it may not be asked (a private address), nobody knows. */
export type LinkOutcome = (typeof linkOutcomes)[number];

export const expressionLevels = ["error", "advise", "needs-word-boundary"] as const;
/** An expression that an installation does not want to publish, and what to write in its place. */
export type Expression = {
  readonly wrong: string;
  readonly right: string | null;
  readonly level: (typeof expressionLevels)[number];
  readonly why: string | null;
};

/** Which part of an edition a finding is about. */
export type EditionPart = "title" | "body" | "field" | "attachment";

/** A finding about an edition, with a name of its own and the part that it is about. */
export type EditionFinding = Finding & {
  /** Stays the same as long as the text and the rule do; what an override is kept under. */
  readonly key: string;
  readonly part: EditionPart;
  readonly field: string | null;
  readonly attachment: { readonly name: string; readonly sha256: string } | null;
  readonly block: number | null;
};

/** A finding that was let pass: who did, when and why. */
export type Override = {
  readonly key: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
};

/** A run of the rules over everything that is published. */
export type Sweep = {
  readonly id: string;
  readonly siteId: number;
  readonly why: string;
  readonly rules: string;
  readonly total: number;
  readonly done: number;
  readonly leaks: number;
  readonly warnings: number;
  readonly position: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};
