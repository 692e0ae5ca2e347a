// Reference: BM25 in memory over all documents, unbounded. Words as jieba cuts them for search, any one is enough,
// those of the title count three times. It understands nothing, and no index of bounded cost does it.
import { jieba, normalized } from "../../src/platform/segmenting/index.ts";
import type { RealDocument } from "./documents.ts";
import { LAST_RANK } from "./figures.ts";

const [K1, B, TITLE] = [1.2, 0.75, 3];
const WORD = /[\p{L}\p{N}]/u;

const wordsOf = (text: string) =>
  jieba()
    .cutForSearch(normalized(text), false)
    .filter((word) => WORD.test(word));

/** Answers questions; only words of `questions` are remembered. */
export function bm25Reference(
  documents: readonly RealDocument[],
  questions: readonly string[],
): (question: string) => readonly RealDocument[] {
  const needed = new Set(questions.flatMap(wordsOf));
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map((document, index) => {
    const title = wordsOf(document.title);
    const body = wordsOf(document.body);
    for (const [words, weight] of [
      [title, TITLE],
      [body, 1],
    ] as const) {
      for (const word of words) {
        if (!needed.has(word)) continue;
        const posting = postings.get(word) ?? new Map<number, number>();
        postings.set(word, posting.set(index, (posting.get(index) ?? 0) + weight));
      }
    }
    return title.length * TITLE + body.length;
  });
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;

  return (question) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(question))) {
      const posting = postings.get(word);
      if (posting === undefined) continue;
      const idf = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [index, count] of posting) {
        const length = K1 * (1 - B + (B * (lengths[index] ?? 0)) / mean);
        scores.set(index, (scores.get(index) ?? 0) + (idf * count * (K1 + 1)) / (count + length));
      }
    }
    return [...scores]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, LAST_RANK)
      .flatMap(([index]) => documents[index] ?? []);
  };
}
