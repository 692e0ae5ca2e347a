import { knowingNothing } from "../src/modules/understanding/index.ts";
// Search over many documents: nine kinds of questions in turn, 40 of each, twice; and four harder ones by themselves.
// node --import ./tools/tsx-hook.mjs bench/search.ts --count 100000
import { loadStatistics, search, type SearchQuery } from "../src/modules/search/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";
import { corpusDocument, corpusRun, corpusWords, numberOf } from "./corpus.ts";

const EACH = 40;
const count = countAsked(100_000);
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
};
const harder: Readonly<Record<string, Kind>> = {
  newest: (index) => ({ text: words(index, common), order: "newest", page: 1 + (index % 3) }),
  "far pages": (index) => ({ text: words(index, common), page: 5 + index * 10 }),
  "nothing whole": (index) => ({ text: words(index, rare, rare, rare) }),
  "quoted, nowhere": (index) => ({ text: `“${words(index, common, common).replace(" ", "")}”` }),
};

async function timeOf(question: ReturnType<Kind>): Promise<number> {
  const start = performance.now();
  await search(
    db,
    { statistics, questions: knowingNothing("2026-11-24") },
    { siteIds: [1], order: "relevance", page: 1, ...question },
  );
  return performance.now() - start;
}

for (const round of ["first", "second"]) {
  const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));
  for (let index = 0; index < EACH; index += 1) {
    for (const [kind, question] of Object.entries(kinds))
      times.get(kind)?.push(await timeOf(question(index)));
  }
  if (round === "second") for (const [kind, of] of times) printTimes(kind, of);
  printTimes(`all kinds, ${round} time`, [...times.values()].flat());
}
for (const [kind, question] of Object.entries(harder)) {
  const times: number[] = [];
  for (let index = 0; index < EACH; index += 1) times.push(await timeOf(question(index)));
  printTimes(kind, times);
}
await base.close();
