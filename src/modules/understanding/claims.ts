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

/** Of claims that meet, the longest, and of equally long ones the first given; in the order of the text. */
export function settled(claims: readonly Claim[]): readonly Claim[] {
  const taken: Claim[] = [];
  const byLength = claims.toSorted((a, b) => b.end - b.at - (a.end - a.at));
  for (const claim of byLength) {
    if (taken.every(({ at, end }) => claim.end <= at || claim.at >= end)) taken.push(claim);
  }
  return taken.toSorted((a, b) => a.at - b.at);
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
