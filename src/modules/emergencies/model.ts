import type { Id } from "../../kernel/ids.ts";

export const tones = ["warning", "notice"] as const;
/** How loud a banner (横幅) is: a danger, or something to know. */
export type Tone = (typeof tones)[number];

export const targets = ["site", "column", "organization", "document"] as const;
/** What can be frozen (冻结): a column and an organization with all below them. */
export type Target = (typeof targets)[number];

/** One thing that is frozen; its key as text, since documents have other keys than places. */
export type Frozen = {
  readonly siteId: number;
  readonly target: Target;
  readonly key: string;
  /** What people call it: the name of a place, the title of a document. */
  readonly name: string;
};

/** What an emergency measure (应急措施) does. */
export type Effect =
  | {
      readonly kind: "banner";
      readonly text: string;
      readonly tone: Tone;
      /** An address of the site that says more: '/notices/'. */
      readonly link: string | null;
    }
  | { readonly kind: "grey" }
  | { readonly kind: "read-only" }
  | ({ readonly kind: "freeze" } & Frozen);
export type EffectKind = Effect["kind"];

/** From when, to when, and why. Without an end it stands until somebody ends it. */
export type Term = {
  readonly beginsAt: Date;
  readonly until: Date | null;
  readonly reason: string;
};

/** A measure as it stands in the list, past ones included. */
export type Measure = Term & {
  readonly id: Id<"measure">;
  readonly effect: Effect;
  readonly setAt: Date;
  readonly setBy: string;
  readonly endedAt: Date | null;
  /** Who ended it; null when it was over by itself. */
  readonly endedBy: string | null;
};
