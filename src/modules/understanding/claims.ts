import { bestWays } from "./ways.ts";
import type { Notion, Offer, Step } from "./model.ts";

/** What one rule makes of a place in a question; where rules meet, the longest place counts. */
export type Claim = {
  readonly at: number;
  readonly end: number;
  /** Null where the place is left out. */
  readonly notion: Notion | null;
  readonly offers: readonly Offer[];
  readonly steps: readonly Step[];
};

/**
 * Of claims that meet, the longest, and of equally long ones the first given; what several rules make of the very
 * same place is taken together. In the order of the text.
 */
export function settled(claims: readonly Claim[]): readonly Claim[] {
  const taken: Claim[] = [];
  const byLength = together(claims).toSorted((a, b) => b.end - b.at - (a.end - a.at));
  for (const claim of byLength) {
    if (taken.every(({ at, end }) => claim.end <= at || claim.at >= end)) taken.push(claim);
  }
  return taken.toSorted((a, b) => a.at - b.at);
}

function together(claims: readonly Claim[]): readonly Claim[] {
  const byPlace = new Map<string, Claim>();
  for (const claim of claims) {
    const place = `${claim.at}-${claim.end}`;
    const other = byPlace.get(place);
    byPlace.set(place, other === undefined ? claim : both(other, claim));
  }
  return [...byPlace.values()];
}

function both(one: Claim, other: Claim): Claim {
  if (one.notion === null || other.notion === null) return one;
  return {
    ...one,
    notion: {
      ...one.notion,
      isOptional: one.notion.isOptional || other.notion.isOptional,
      ways: bestWays([...one.notion.ways, ...other.notion.ways]),
    },
    offers: [...one.offers, ...other.offers],
    steps: [...one.steps, ...other.steps],
  };
}

/** What lies between claims: where it begins and what stands there. */
export function gapsBetween(
  text: string,
  claims: readonly Claim[],
): readonly { readonly at: number; readonly text: string }[] {
  const gaps: { at: number; text: string }[] = [];
  let from = 0;
  for (const { at, end } of [...claims, { at: text.length, end: text.length }]) {
    if (at > from) gaps.push({ at: from, text: text.slice(from, at) });
    from = end;
  }
  return gaps;
}
