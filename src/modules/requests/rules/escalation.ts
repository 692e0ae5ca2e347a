import type { Pile } from "./piles.ts";

export const tellable = ["officer", "head", "disclosure-office"] as const;
/** Who is told of a pressing case: 承办人, 本机关负责人, 政务公开办. */
export type Tellable = (typeof tellable)[number];

/**
 * Who is told of a case that presses: the officer from five working days before the end (the head, while there is
 * none), the head from two, the disclosure office of the district once it is over (条例 art. 47: it supervises). Of
 * one that waits for its confirmation, officer and head.
 */
export function toBeTold(pile: Pile, isTaken: boolean): readonly Tellable[] {
  if (!isTaken)
    return byPile[pile === "yellow" ? "orange" : pile].filter((one) => one !== "officer");
  return byPile[pile];
}

const byPile: Readonly<Record<Pile, readonly Tellable[]>> = {
  overdue: ["officer", "head", "disclosure-office"],
  orange: ["officer", "head"],
  yellow: ["officer"],
  later: [],
  waiting: ["officer", "head"],
};
