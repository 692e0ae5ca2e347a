import type { PlainDate } from "../../kernel/dates.ts";
import type { Form, SynonymGroup } from "../understanding/index.ts";

export const lexiconKinds = ["synonyms", "short-name", "pinned", "blocked"] as const;
export type LexiconKind = (typeof lexiconKinds)[number];

/** Where a pinned answer leads: to a published document, or to an address of this or another site. */
export type PinTarget =
  | { readonly kind: "document"; readonly siteId: number; readonly id: string }
  | { readonly kind: "address"; readonly address: string };

/** An answer that the office puts above all others for some questions, until a day. */
export type Pin = {
  /** Questions as people type them; each order and spacing of the same words is the same question. */
  readonly questions: readonly string[];
  readonly target: PinTarget;
  readonly title: string;
  /** What the reader is told at once; may be empty. */
  readonly sentence: string;
  /** First and last day, both included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** One thing that the office knows of the words of questions. */
export type LexiconItem =
  /** `official` empty: each word stands for the others. Otherwise the everyday words stand for the official ones, one way. */
  | ({ readonly kind: "synonyms" } & SynonymGroup)
  | { readonly kind: "short-name"; readonly short: string; readonly full: readonly string[] }
  | ({ readonly kind: "pinned" } & Pin)
  /** Never suggested and never shown as popular; that it is searched for is not noted. */
  | { readonly kind: "blocked"; readonly term: string };

export type LexiconEntry = {
  readonly id: number;
  readonly item: LexiconItem;
  readonly changedAt: Date;
  readonly changedBy: string;
};

/** What the office's entries mean for a search on a day. */
export type Lexicon = {
  /** Another number after each change of an entry. */
  readonly version: number;
  readonly groups: readonly SynonymGroup[];
  readonly shortNames: readonly { readonly short: string; readonly forms: readonly Form[] }[];
  /** Those in force on the day. */
  readonly pinned: readonly (Pin & { readonly id: number })[];
  readonly blocked: readonly string[];
};
