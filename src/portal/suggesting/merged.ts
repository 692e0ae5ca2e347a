import type { FoundBy } from "../../modules/search/index.ts";

/** Something that a question may become; with an address of its own it leads there, else it is looked for. */
export type Suggestion = {
  readonly text: string;
  readonly kind: "机构" | "栏目" | "文件" | "大家在搜";
  readonly href: string | null;
};

export const MOST_SUGGESTED = 8;
const MOST_PLACES = 3;
const MOST_QUESTIONS = 4;

export type Found = { readonly of: Suggestion; readonly by: FoundBy };

const NEARNESS: readonly FoundBy[] = ["start", "word", "letters"];

/**
 * At most eight suggestions: agencies and columns first, then past questions, those first that start as typed,
 * then titles. The same words are suggested once.
 */
export function merged(
  places: readonly Found[],
  questions: readonly Found[],
  titles: readonly Suggestion[],
): readonly Suggestion[] {
  const chosen = new Map<string, Suggestion>();
  const add = (from: readonly Suggestion[], most: number) => {
    const end = Math.min(MOST_SUGGESTED, chosen.size + most);
    for (const one of from) {
      if (chosen.size >= end) return;
      const key = keyOf(one.text);
      if (!chosen.has(key)) chosen.set(key, one);
    }
  };
  add(nearest(places), MOST_PLACES);
  add(nearest(questions), MOST_QUESTIONS);
  add(titles, MOST_SUGGESTED);
  return [...chosen.values()];
}

function nearest(found: readonly Found[]): readonly Suggestion[] {
  return found
    .toSorted((a, b) => NEARNESS.indexOf(a.by) - NEARNESS.indexOf(b.by))
    .map(({ of }) => of);
}

/** What makes two suggestions the same: their letters and digits. */
export function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
