import type { Pile } from "./piles.ts";

export const tellable = ["officer", "head", "disclosure-office"] as const;
/** Who is told of a pressing case: 承办人, 本机关负责人, 政务公开办. */
export type Tellable = (typeof tellable)[number];

/**
 * Who is told of a case that presses: the officer from five working days before the end (the head, while nobody has
 * taken it), the head from two, the disclosure office of the district once it is over (条例 art. 47: it supervises).
 * One that waits for its confirmation is told to officer and head.
 */
export function toBeTold(pile: Pile, isTaken: boolean): readonly Tellable[] {
  if (pile === "overdue") return ["officer", "head", "disclosure-office"];
  if (pile === "orange") return ["officer", "head"];
  if (pile === "yellow") return isTaken ? ["officer"] : ["head"];
  return pile === "waiting" ? ["officer", "head"] : [];
}
