import { emptyVocabulary, knowingNothing } from "../understanding/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { anEntry } from "./fixtures.ts";
import { vectorOf } from "./lexemes.ts";
import type { SearchEntry, SearchQuery } from "./model.ts";
import { search } from "./queries.ts";
import { loadStatistics } from "./queries/load-statistics.ts";
import { putEntries, removeEntries } from "./store.ts";

const database = await freshDatabase();
const put = (entries: readonly SearchEntry[]) =>
  database.transact(async (tx): Promise<Result<true, never>> => {
    await putEntries(tx, entries, entries.map(vectorOf));
    return ok(true);
  });
const ask = async (text: string, about: Partial<SearchQuery> = {}) =>
  search(
    database.read,
    { statistics: await loadStatistics(database.read), questions: knowingNothing("2026-11-24") },
    {
      siteIds: [1, 2],
      text,
      order: "relevance",
      page: 1,
      ...about,
    },
  );
const titles = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.hits.map((hit) => hit.title.map((one) => one.text).join(""));

const heating = anEntry({
  title: "冬季清洁取暖实施方案",
  documentNumber: "晴政发〔2018〕37号",
  body: "对完成改造的农村居民给予取暖补贴。",
});
const answer = anEntry({
  title: "关于取暖补贴标准的答复",
  documentNumber: null,
  kind: "答复",
  publishedOn: "2017-03-01",
  columnId: 4,
  columnTrail: [4],
  body: "按照晴政发〔2018〕37号执行，补贴标准为每户1200元。",
});
const repealed = anEntry({
  title: "城市集中供热取暖管理办法",
  documentNumber: "晴政发〔2009〕5号",
  validity: "repealed",
  publishedOn: "2009-05-04",
  organizationId: 8,
  body: "供热单位应当保证取暖温度。",
});
const schools = anEntry({
  title: "义务教育学区划分公告",
  documentNumber: null,
  indexNumber: "11150299-2018-00042",
  kind: "公告",
  body: "各小学学区范围如下，请家长按时报名。",
});
await put([heating, answer, repealed, schools]);
const known = [heating, answer, repealed, schools].map((one) => one.title);

describe("a question", () => {
  it("of one word finds what holds it, what is in force before what is not", async () => {
    expect(titles(await ask("取暖"))).toEqual([
      "冬季清洁取暖实施方案",
      "关于取暖补贴标准的答复",
      "城市集中供热取暖管理办法",
    ]);
  });

  it("of two words finds what holds both", async () => {
    expect(titles(await ask("取暖 补贴")).toSorted()).toEqual(
      ["关于取暖补贴标准的答复", "冬季清洁取暖实施方案"].toSorted(),
    );
  });

  it.each([
    "晴政发〔2018〕37号",
    "晴政发[2018]37号",
    "晴政发（2018）第37号",
    "晴政发２０１８第３７号",
    "晴政发【2018】037号",
  ])("that is the number %s finds its document first, then what cites it", async (text) => {
    expect(titles(await ask(text))).toEqual(["冬季清洁取暖实施方案", "关于取暖补贴标准的答复"]);
  });

  it("that is an index number finds its document", async () => {
    expect(titles(await ask("11150299-2018-00042"))).toEqual(["义务教育学区划分公告"]);
  });

  it("in quotes finds only what holds it word for word", async () => {
    expect(titles(await ask("“取暖补贴”")).toSorted()).toEqual(
      ["关于取暖补贴标准的答复", "冬季清洁取暖实施方案"].toSorted(),
    );
    expect(titles(await ask("“补贴取暖”"))).toEqual([]);
  });

  it("that nothing answers whole is answered with the words that tell most, and says so", async () => {
    const found = await ask("学区划分 直升机");
    expect(titles(found)).toContain("义务教育学区划分公告");
    expect(found.understood.dropped.length).toBeGreaterThan(0);
  });

  it.each([
    "",
    "   ",
    "，。！",
    "😀😀",
    "'",
    "\\",
    "'取暖' & !'x' | (",
    "); drop table search.entries; --",
    "的",
    "a".repeat(10_000),
    "\u0000取暖",
    "“\u0000取暖”",
    "“”",
    "“'”“\\”",
    "c:9",
    "^取暖 +补贴",
    "，".repeat(10_000),
    "取暖".repeat(5_000),
    "“取暖”".repeat(3_000),
    "\ud83d取暖",
    "<script>alert(1)</script>",
    "<b>取暖</b> onerror=",
    "“取暖",
    '"取暖”补贴" OR 1=1',
    "取暖 NOT (补贴",
    "的 了 和 在",
    "\u0001\u0007取暖\u202e补贴\ufeff",
    Array.from({ length: 1_000 }, (_, index) => String.fromCharCode(0x4e00 + index * 7)).join(" "),
    Array.from({ length: 1_000 }, (_, index) => `取暖${index}`).join(""),
    "取暖 补贴 通知 方案 办法 标准 答复 公告 学区 城市 供热 管理",
  ])("like %j is answered without an error", async (text) => {
    expect((await ask(text)).hits.length).toBeGreaterThanOrEqual(0);
  });
});

it("answers whatever is typed, and marks only what the text holds", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "取暖",
      "补贴",
      "“",
      "”",
      "'",
      "\\",
      "&",
      "!",
      "|",
      "(",
      "<->",
      ":*",
      "晴政发〔2018〕37号",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const found = await ask(pieces.join(""));
      for (const hit of found.hits)
        expect(known).toContain(hit.title.map((one) => one.text).join(""));
      expect(found.total).toBeGreaterThanOrEqual(found.hits.length);
    }),
    { numRuns: 150 },
  );
});

describe("filters", () => {
  it.each([
    [{ year: 2009 }, ["城市集中供热取暖管理办法"]],
    [{ columnId: 4 }, ["关于取暖补贴标准的答复"]],
    [{ columnId: 3 }, ["冬季清洁取暖实施方案", "城市集中供热取暖管理办法"]],
    [{ organizationId: 8 }, ["城市集中供热取暖管理办法"]],
    [{ kind: "答复" }, ["关于取暖补贴标准的答复"]],
    [{ inForceOnly: true }, ["冬季清洁取暖实施方案", "关于取暖补贴标准的答复"]],
    [{ siteIds: [2] }, []],
  ])("%j leave what fits", async (filter, expected) => {
    expect(titles(await ask("取暖", filter))).toEqual(expected);
  });

  it("count what the list then shows", async () => {
    const { facets, total } = await ask("取暖");
    expect(total).toBe(3);
    expect(facets.years).toEqual([
      { value: 2018, count: 1 },
      { value: 2017, count: 1 },
      { value: 2009, count: 1 },
    ]);
    for (const { value, count } of facets.kinds)
      expect((await ask("取暖", { kind: value })).total).toBe(count);
    for (const { value, count } of facets.organizations)
      expect((await ask("取暖", { organizationId: value })).total).toBe(count);
  });
});

describe("a question with a wrong character", () => {
  const heard = {
    ...knowingNothing("2026-11-24"),
    vocabulary: {
      ...emptyVocabulary,
      soundingLike: (term: string) => (term === "去暖" ? [{ text: "取暖", weight: 1 }] : []),
    },
  };
  const typed = async (without: readonly string[]) =>
    search(
      database.read,
      { statistics: await loadStatistics(database.read), questions: heard },
      { siteIds: [1], text: "去暖", order: "relevance", page: 1, without },
    );

  it("that finds nothing is answered as it may be meant, which is said and can be undone", async () => {
    const found = await typed([]);
    expect(titles(found)).toContain("冬季清洁取暖实施方案");
    expect(found.understood.isCorrected).toBe(true);
    const [step] = found.understood.steps;
    expect(step).toMatchObject({ because: "homophone", to: "取暖" });
    const undone = await typed([step?.key ?? ""]);
    expect([undone.understood.isCorrected, undone.understood.steps]).toEqual([false, []]);
  });
});

it("finds nothing of what is removed, from the commit on", async () => {
  const gone = anEntry({ title: "含个人信息的名单", body: "某某" });
  await put([gone]);
  expect(titles(await ask("个人信息名单"))).toContain("含个人信息的名单");
  await database.transact(async (tx): Promise<Result<true, never>> => {
    await removeEntries(tx, [gone.id]);
    return ok(true);
  });
  expect(titles(await ask("个人信息名单"))).not.toContain("含个人信息的名单");
});

it("reaches every match page by page, newest first", async () => {
  const many = Array.from({ length: 65 }, (_, index) =>
    anEntry({
      title: `水库巡查记录${index}`,
      documentNumber: null,
      publishedOn: `2016-0${1 + (index % 9)}-15`,
    }),
  );
  await put(many);
  const seen = new Set<string>();
  for (let page = 1; ; page += 1) {
    const found = await ask("水库", { order: "newest", page });
    for (const hit of found.hits) seen.add(hit.id);
    if (!found.hasMore) break;
  }
  expect(seen.size).toBe(65);
});
