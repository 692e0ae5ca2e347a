// Search over many documents: ten kinds of questions in turn, 40 of each, twice, by one and by several at once; and
// harder ones by themselves.
// node --import ./tools/tsx-hook.mjs bench/search.ts --count 100000 --clients 1,8
import { parseArgs } from "node:util";
import { loadStatistics, search, type SearchQuery } from "../src/modules/search/index.ts";
import { knowingNothing, type Knowledge } from "../src/modules/understanding/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";
import { corpusDocument, corpusRun, corpusWords, numberOf } from "./corpus.ts";

const EACH = 40;
const count = countAsked(100_000);
const { values } = parseArgs({ options: { clients: { type: "string" } }, strict: false });
const clients =
  typeof values["clients"] === "string" ? values["clients"].split(",").map(Number) : [1, 8];
const base = await openBase(false);
const began = performance.now();
await fill(base, 0, count);
const seconds = (performance.now() - began) / 1000;
console.log(
  `${count} documents entered in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second`,
);
const db = base.product.database.read;
const loading = performance.now();
const statistics = await loadStatistics(db);
console.log(
  `statistics of words: ${Math.round(performance.now() - loading)} ms, ${statistics.share.size} lexemes`,
);

type Kind = (index: number) => Partial<SearchQuery> & { readonly text: string };
const [common, middling, rare] = [
  [0, 30],
  [30, 1_000],
  [3_000, 30_000],
] as const;
const document = (index: number) => (index * 7_919 + 13) % count;
const words = (index: number, ...of: readonly (readonly [number, number])[]) =>
  of.map((ranks, place) => corpusWords(index * 10 + place, 1, ranks)[0] ?? "").join(" ");

const kinds: Readonly<Record<string, Kind>> = {
  rare: (index) => ({ text: words(index, rare) }),
  common: (index) => ({ text: words(index, common) }),
  two: (index) => ({ text: words(index, middling, common) }),
  three: (index) => ({ text: words(index, middling, middling, common) }),
  typed: (index) => ({ text: corpusRun(document(index), 7) }),
  quoted: (index) => ({ text: `“${corpusRun(document(index), 7)}”` }),
  number: (index) => ({ text: numberOf(document(index)).replace("〔", "[").replace("〕", "]") }),
  filtered: (index) => ({
    text: words(index, index % 2 === 0 ? common : middling),
    ...(index % 3 === 0 ? { inForceOnly: true } : { year: 2008 + (index % 18) }),
  }),
  title: (index) => ({ text: corpusDocument(document(index)).title.slice(2, 16) }),
  synonyms: (index) => ({ text: words(index, middling, middling) }),
};
const harder: Readonly<Record<string, Kind>> = {
  newest: (index) => ({ text: words(index, common), order: "newest", page: 1 + (index % 3) }),
  "far pages": (index) => ({ text: words(index, common), page: 5 + index * 10 }),
  "nothing whole": (index) => ({ text: words(index, rare, rare, rare) }),
  "eight common": (index) => ({ text: corpusWords(index, 8, common).join(" ") }),
  "a thousand": (index) => ({ text: corpusWords(index, 1_000, middling).join(" ") }),
  "quoted, nowhere": (index) => ({ text: `“${words(index, common, common).replace(" ", "")}”` }),
};

/** Each word of a question of the kind `synonyms` stands for two others. */
const questions: Knowledge = {
  ...knowingNothing("2026-11-24"),
  share: (word) => statistics.share.get(word) ?? 0,
  leastShare: statistics.leastShare,
  ownSynonyms: Array.from({ length: EACH }, (_, index) =>
    words(index, middling, middling)
      .split(" ")
      .map((word, place) => ({
        words: [word, ...corpusWords(index * 20 + place, 2, middling)],
        official: [],
      })),
  ).flat(),
};

async function timeOf(kind: string, question: ReturnType<Kind>): Promise<number> {
  const start = performance.now();
  await search(
    db,
    { statistics, questions: kind === "synonyms" ? questions : knowingNothing("2026-11-24") },
    { siteIds: [1], order: "relevance", page: 1, ...question },
  );
  return performance.now() - start;
}

const asked = Array.from({ length: EACH }, (_, index) =>
  Object.entries(kinds).map(([kind, question]) => ({ kind, question: question(index) })),
).flat();
for (const atOnce of clients) {
  for (const round of ["first", "second"]) {
    const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));
    const waiting = asked.values();
    const client = async () => {
      for (const { kind, question } of waiting) times.get(kind)?.push(await timeOf(kind, question));
    };
    await Promise.all(Array.from({ length: atOnce }, client));
    if (round === "second") for (const [kind, of] of times) printTimes(kind, of);
    printTimes(`all kinds, ${round} time, ${atOnce} at once`, [...times.values()].flat());
  }
}
for (const [kind, question] of Object.entries(harder)) {
  const times: number[] = [];
  for (let index = 0; index < EACH; index += 1) times.push(await timeOf(kind, question(index)));
  printTimes(kind, times);
}
await base.close();
