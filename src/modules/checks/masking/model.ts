import type { Finding } from "../model.ts";

/** A finding that is to be masked, as the masking of files needs it. */
export type Target = Pick<Finding, "rule" | "span" | "address" | "maskable" | "masked"> & {
  readonly within: readonly string[];
  readonly spot: string;
};

export const maskRefusals = [
  "nothing-to-mask",
  "kind-cannot-be-masked",
  "fonts-missing",
  "too-large",
  "damaged-result",
  "still-found",
] as const;
export type MaskRefusal = (typeof maskRefusals)[number];

/** What a masked copy must no longer hold beside the values that were found: the rules that say it is there. */
export const structures = [
  "hidden-sheet",
  "hidden-column",
  "hidden-row",
  "hidden-text",
  "deleted-text",
  "comment",
  "pivot-cache",
] as const;
export type Structure = (typeof structures)[number];

/** A part of a text and what is to stand there instead. */
export type Replacement = { readonly start: number; readonly end: number; readonly text: string };
