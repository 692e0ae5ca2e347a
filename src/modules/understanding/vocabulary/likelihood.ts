import type { Form } from "../model.ts";
import type { Entries } from "./entries.ts";

/** How usual an entry is: 0 for the rarest, 1 for what stands in every document. */
export function usualness(share: number): number {
  return share <= 0 ? 0 : Math.max(0, Math.min(1, 1 + Math.log10(share) / 5));
}

/** Keeps what was found, the better of two for the same entry, and tells the likeliest. */
export function openFinds(entries: Entries) {
  const found = new Map<number, number>();
  return {
    /** `nearness`: above 0, at most 1; of equally near ones the more usual is the likelier. */
    add(entry: number, nearness: number): void {
      if (nearness > (found.get(entry) ?? 0)) found.set(entry, Math.min(1, nearness));
    },
    forms(most: number): readonly Form[] {
      return [...found]
        .map(([entry, nearness]) => ({
          text: entries.textOf(entry),
          weight: rounded(nearness),
          rank: nearness * (0.4 + 0.6 * usualness(entries.shareOf(entry))),
        }))
        .toSorted((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))
        .slice(0, most)
        .map(({ text, weight }) => ({ text, weight }));
    },
  };
}

function rounded(weight: number): number {
  return Math.max(0.01, Math.round(weight * 100) / 100);
}
