// Questions of nine kinds in turn, and how long their answers take.
import { setTimeout as pause } from "node:timers/promises";
import { loadStatistics, search, type SearchQuery } from "../src/modules/search/index.ts";
import { knowingNothing } from "../src/modules/understanding/index.ts";
import type { Db } from "../src/platform/database/database.ts";
import { corpusDocument, corpusRun, corpusWords, numberOf } from "./corpus.ts";

const [common, middling, rare] = [
  [0, 30],
  [30, 1_000],
  [3_000, 30_000],
] as const;

/** A way of asking the search of a base of `count` documents of the corpus. */
export async function openAsking(db: Db, count: number) {
  const means = {
    statistics: await loadStatistics(db),
    questions: knowingNothing("2026-11-24"),
  };
  const ask = (question: Partial<SearchQuery> & { readonly text: string }) =>
    search(db, means, { siteIds: [1], order: "relevance", page: 1, ...question });
  return {
    ask,
    /** Asks mixed questions one after the other until it is over; answers their times in milliseconds. */
    async times(isOver: (asked: number) => boolean, restMs = 0): Promise<readonly number[]> {
      const times: number[] = [];
      for (let index = 0; !isOver(index); index += 1) {
        const start = performance.now();
        await ask(mixed(index, count));
        times.push(performance.now() - start);
        if (restMs > 0) await pause(restMs);
      }
      return times;
    },
  };
}

function mixed(index: number, count: number): Partial<SearchQuery> & { readonly text: string } {
  const document = (index * 7_919 + 13) % count;
  const words = (...of: readonly (readonly [number, number])[]) =>
    of.map((ranks, place) => corpusWords(index * 10 + place, 1, ranks)[0] ?? "").join(" ");
  const kinds: readonly (() => Partial<SearchQuery> & { readonly text: string })[] = [
    () => ({ text: words(rare) }),
    () => ({ text: words(common) }),
    () => ({ text: words(middling, common) }),
    () => ({ text: words(middling, middling, common) }),
    () => ({ text: corpusRun(document, 7) }),
    () => ({ text: `“${corpusRun(document, 7)}”` }),
    () => ({ text: numberOf(document) }),
    () => ({ text: words(middling), year: 2008 + (index % 18) }),
    () => ({ text: corpusDocument(document).title.slice(2, 16) }),
  ];
  return kinds[index % kinds.length]?.() ?? { text: "" };
}
