// Reference: the plain design, in memory. All dictionary words must stand in a document; the newest with all of them
// in the title, as keywords, in the text are ranked by tier, the question standing word for word, freshness, validity.
// Of document numbers only the exact one is found.
import { documentNumberKey } from "../../src/kernel/document-number.ts";
import { folded, wordsAndParts, wordsOf } from "../../src/platform/segmenting/index.ts";
import type { RealDocument } from "./documents.ts";
import { LAST_RANK } from "./figures.ts";

const KEYWORDS = 12;
const TIERS = [
  { newest: 60, of: "title" },
  { newest: 60, of: "keywords" },
  { newest: 120, of: "words" },
] as const;
const BEST = 100;
const DAY = 86_400_000;

type Held = {
  readonly document: RealDocument;
  readonly title: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

/** Answers questions as of `today`. */
export function plainReference(
  documents: readonly RealDocument[],
  today: string,
): (question: string) => readonly RealDocument[] {
  const newestFirst = documents
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
    .map(heldOf);

  return (question) => {
    const key = documentNumberKey(question);
    if (key !== null) {
      return documents.filter(
        (one) => one.documentNumber !== null && documentNumberKey(one.documentNumber) === key,
      );
    }
    const asked = wordsOf(question);
    if (asked.length === 0) return [];
    const bases = new Map<Held, number>();
    for (const tier of TIERS) {
      const holding = newestFirst.filter((one) => asked.every((word) => one[tier.of].has(word)));
      for (const one of holding.slice(0, tier.newest))
        if (!bases.has(one)) bases.set(one, baseOf(one.document, tier.of, question, today));
    }
    const typed = folded(question.trim());
    return [...bases]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, BEST)
      .map(([{ document }, base]) => ({ document, score: base + phraseOf(document, typed) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, LAST_RANK)
      .map(({ document }) => document);
  };
}

function heldOf(document: RealDocument): Held {
  const title = new Set(wordsAndParts(document.title));
  const frequency = new Map<string, number>();
  for (const word of wordsAndParts(document.body))
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const frequent = [...frequency]
    .filter(([word, count]) => count > 1 && word.length > 1)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, KEYWORDS)
    .map(([word]) => word);
  return {
    document,
    title,
    keywords: new Set([...title, ...frequent]),
    words: new Set([...title, ...frequency.keys()]),
  };
}

function baseOf(
  document: RealDocument,
  tier: (typeof TIERS)[number]["of"],
  question: string,
  today: string,
): number {
  const share = Math.min(1, question.length / document.title.length);
  const place = { title: 0.9 + 0.6 * share, keywords: 0.35, words: 0 }[tier];
  const age = (Date.parse(today) - Date.parse(document.publishedOn)) / DAY;
  return place + 0.4 * Math.exp(-age / 1_500) - (document.validity === "in-force" ? 0 : 0.6);
}

function phraseOf(document: RealDocument, typed: string): number {
  return (
    (folded(document.title).includes(typed) ? 0.6 : 0) +
    (folded(document.body).includes(typed) ? 0.5 : 0)
  );
}
