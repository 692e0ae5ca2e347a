// Search over many documents: rare, common, two and three words, typed phrase, quoted, number, filtered, title.
// node --import ./tools/tsx-hook.mjs bench/search.ts --count 100000
import { loadStatistics, search, type SearchQuery } from "../src/modules/search/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";

const count = countAsked(100_000);
const base = await openBase(false);
const began = performance.now();
await fill(base, 0, count);
console.log(`${count} documents entered in ${((performance.now() - began) / 1000).toFixed(1)} s`);
const db = base.product.database.read;
const loading = performance.now();
const statistics = await loadStatistics(db);
console.log(
  `statistics of words: ${Math.round(performance.now() - loading)} ms, ${statistics.share.size} lexemes`,
);

const ask = (text: string, about: Partial<SearchQuery> = {}): SearchQuery => ({
  siteIds: [1],
  text,
  order: "relevance",
  page: 1,
  ...about,
});
const rare = [...statistics.share]
  .filter(([word, share]) => /^\d+$/.test(word) && share < 0.001)
  .map(([word]) => word)
  .slice(0, 40);
const common = ["公开", "部门", "监督", "资金", "办理", "政策", "社会", "工作"];
const kinds: Readonly<Record<string, (index: number) => SearchQuery>> = {
  rare: (index) => ask(rare[index % Math.max(1, rare.length)] ?? "8123"),
  common: (index) => ask(common[index % common.length] ?? ""),
  two: (index) =>
    ask(`${common[index % 8]} ${["取暖", "预算", "校车", "河道", "采购"][index % 5]}`),
  three: (index) =>
    ask(`${common[index % 8]} 群众 ${["取暖", "预算", "校车", "河道", "采购"][index % 5]}`),
  typed: (index) =>
    ask(
      ["冬季清洁取暖补贴", "棚户区征收补偿", "义务教育阶段招生", "村级财务收支"][index % 4] ?? "",
    ),
  quoted: (index) =>
    ask(`“${["冬季清洁取暖补贴工作", "村级财务收支的名单", "校园周边环境的整改"][index % 3]}”`),
  number: (index) => ask(`晴政发[${2008 + ((index * 37) % 18)}]${index * 37 + 1}号`),
  filtered: (index) =>
    ask(common[index % 8] ?? "", { year: 2008 + (index % 18), inForceOnly: index % 2 === 0 }),
  title: (index) => ask(`关于河道清淤的${["通知", "公告", "意见"][index % 3]}`),
  newest: (index) => ask(common[index % 8] ?? "", { order: "newest", page: 1 + (index % 3) }),
};
const all: number[] = [];
for (let round = 0; round < 2; round += 1) {
  for (const [kind, query] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      const start = performance.now();
      await search(db, statistics, query(index));
      times.push(performance.now() - start);
    }
    if (round === 1) printTimes(kind, times);
    if (round === 1) all.push(...times);
  }
}
printTimes("all kinds", all);
await base.close();
