import { knowingNothing } from "../understanding/index.ts";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { anEntry } from "./fixtures.ts";
import { vectorOf } from "./lexemes.ts";
import type { SearchEntry, SearchQuery } from "./model.ts";
import { search } from "./queries.ts";
import { loadStatistics } from "./queries/load-statistics.ts";
import { putEntries } from "./store.ts";

const database = await freshDatabase();
const put = (entries: readonly SearchEntry[]) =>
  database.transact(async (tx): Promise<Result<true, never>> => {
    await putEntries(tx, entries, entries.map(vectorOf));
    return ok(true);
  });

const spread = (index: number) => `${2010 + (index % 9)}-0${1 + (index % 9)}-15`;
const some = (count: number, entry: (index: number) => Partial<SearchEntry>) =>
  Array.from({ length: count }, (_, index) => anEntry({ documentNumber: null, ...entry(index) }));
await put([
  ...some(1_100, (index) => ({
    title: `园林养护记录${index}`,
    body: "树木修剪",
    publishedOn: spread(index),
  })),
  ...some(220, (index) => ({
    title: `蝗虫防治简报${index}`,
    body: "草原蝗虫",
    publishedOn: `2009-0${1 + (index % 9)}-15`,
    columnId: 31 + (index % 2),
    columnTrail: [31 + (index % 2), 30],
  })),
  ...some(30, (index) => ({
    title: `引用${index}`,
    body: "根据晴政发〔2010〕7号办理，参见第三条（试行）条文",
    publishedOn: spread(index),
  })),
]);
const statistics = await loadStatistics(database.read);
const ask = (text: string, about: Partial<SearchQuery> = {}) =>
  search(
    database.read,
    { statistics, questions: knowingNothing("2026-11-24") },
    {
      siteIds: [1],
      text,
      order: "relevance",
      page: 1,
      ...about,
    },
  );
const title = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.hits[0]?.title.map((one) => one.text).join("");

async function allPages(text: string, about: Partial<SearchQuery>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const found = await ask(text, { ...about, page });
    ids.push(...found.hits.map((hit) => hit.id));
    if (!found.hasMore) return ids;
  }
}

describe("a subject of years ago", () => {
  it.each(["relevance", "newest"] as const)(
    "is reached whole by %s, each document once",
    async (order) => {
      const ids = await allPages("蝗虫", { order });
      expect([ids.length, new Set(ids).size]).toEqual([220, 220]);
    },
  );

  it("is counted in its columns and those above as their filters find it", async () => {
    const { facets } = await ask("蝗虫");
    expect(facets.columns).toEqual([
      { value: 30, count: 220 },
      { value: 31, count: 110 },
      { value: 32, count: 110 },
    ]);
    for (const { value, count } of facets.columns)
      expect((await ask("蝗虫", { columnId: value })).total).toBe(count);
  });
});

describe("a number that many cite", () => {
  it("is counted and spread like any other question", async () => {
    const found = await ask("晴政发〔2010〕7号");
    expect([found.total, found.totalExact, found.hits.length]).toEqual([30, true, 20]);
    expect(found.facets.years.reduce((sum, one) => sum + one.count, 0)).toBe(30);
    expect(new Set(await allPages("晴政发〔2010〕7号", {})).size).toBe(30);
  });

  it("is found among other words and without 号", async () => {
    expect((await ask("关于贯彻晴政发【2010】7号")).total).toBe(30);
    expect((await ask("晴政发〔2010〕7")).total).toBe(30);
  });

  it("obeys the filters", async () => {
    expect(
      (await ask("晴政发〔2010〕7号", { year: 2012 })).hits.map((hit) => hit.publishedOn),
    ).toEqual(Array(4).fill("2012-03-15"));
  });
});

describe("a quoted part", () => {
  it.each(["“（试行）条文”", "“(试行)条文”", '"第三条（试行）"'])(
    "%s is found in half and full width, counted by itself",
    async (text) => {
      const found = await ask(text);
      expect([found.total, found.totalExact, found.isComplete]).toEqual([30, true, true]);
      expect(new Set(await allPages(text, {})).size).toBe(30);
    },
  );

  it("is found where the text cuts the same characters into other words, page by page", async () => {
    await put(some(25, () => ({ title: "会议纪要", body: "水源保护区域内禁止采挖" })));
    expect(new Set(await allPages("“保护区”", {})).size).toBe(25);
    expect((await ask("“保护区” 蝗虫")).total).toBe(0);
  });

  it("that stands nowhere has no further pages", async () => {
    const found = await ask("“防治蝗虫”");
    expect([found.total, found.hits.length, found.hasMore]).toEqual([0, 0, false]);
  });

  it("is said to be looked for in the newest only when there are too many to read", async () => {
    await put(some(2_100, (index) => ({ title: `河道巡查${index}`, body: "巡查河道无异常" })));
    const found = await ask("“河道无巡查”");
    expect([found.hits.length, found.isComplete]).toEqual([0, false]);
  });
});

describe("few hits", () => {
  it("come first, followed by what holds the words that tell most", async () => {
    await put(some(1, () => ({ title: "蝗虫与园林专报" })));
    const found = await ask("蝗虫 园林");
    expect(title(found)).toBe("蝗虫与园林专报");
    expect(found.understood).toMatchObject({ words: ["蝗虫"], dropped: ["园林"] });
    expect(found.hits.length).toBe(20);
  });

  it("of a word that stands nowhere are those of the shorter words in it", async () => {
    await put(some(1, () => ({ title: "参加养老的规定", body: "养老、保险" })));
    const found = await ask("养老保险");
    expect(title(found)).toBe("参加养老的规定");
  });
});

it.each(["蝗虫 园林", "蝗虫 简报", "园林 养护 记录 树木", "蝗虫 引用 园林"])(
  "lists for %s on its pages what it counts, each document once",
  async (text) => {
    const found = await ask(text);
    const ids = await allPages(text, {});
    expect([ids.length, new Set(ids).size]).toEqual([found.total, found.total]);
    const { kinds, years } = found.facets;
    for (const values of [kinds, years])
      expect(values.reduce((sum, one) => sum + one.count, 0)).toBe(found.total);
  },
);

it("finds what is new at once, though the statistics do not know its month", async () => {
  await put(some(1, () => ({ title: "蝗虫新情况", publishedOn: "2019-01-20" })));
  expect((await ask("蝗虫", { order: "newest" })).hits[0]?.publishedOn).toBe("2019-01-20");
});

it.each([
  ["no site", { siteIds: [] }],
  ["an unknown site", { siteIds: [9] }],
  ["a kind that cannot be", { kind: "\u0000'" }],
  ["a page far behind the end", { page: 499 }],
])("finds nothing for %s", async (_, about) => {
  expect((await ask("蝗虫", about)).hits).toEqual([]);
});

it.each([0, -3, Number.NaN, 1.5])("takes page %d for the first", async (page) => {
  expect((await ask("蝗虫", { page })).hits.length).toBe(20);
});

it("puts a document of any length", async () => {
  const body = Array.from({ length: 300_000 }, (_, index) => `${10_000_000 + index * 7}`).join(" ");
  await put(some(1, () => ({ title: "不动产登记簿摘录", body })));
  expect(title(await ask("登记簿摘录"))).toBe("不动产登记簿摘录");
});

it("replaces an entry; of two with the same id in one batch the last stays", async () => {
  const first = anEntry({ title: "沙棘种植方案" });
  await put([first]);
  await put([
    { ...first, title: "沙棘采收方案" },
    { ...first, title: "沙棘加工方案" },
  ]);
  const found = await ask("沙棘");
  expect([found.total, title(found)]).toEqual([1, "沙棘加工方案"]);
});
