import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { knowingNothing } from "../understanding/index.ts";
import { anEntry } from "./fixtures.ts";
import { vectorOf } from "./lexemes.ts";
import type { SearchEntry, SearchQuery } from "./model.ts";
import { search } from "./queries.ts";
import { loadStatistics } from "./queries/load-statistics.ts";
import { putEntries } from "./store.ts";

const database = await freshDatabase();
const entries: readonly SearchEntry[] = [
  anEntry({
    title: "公共租赁住房保障对象名单公示",
    body: "现将名单予以公示，详见附件。",
    attachments: [
      {
        number: 1,
        name: "申请表.docx",
        isWhole: true,
        parts: [{ place: "第 1 页", text: "申请人填写" }],
      },
      {
        number: 2,
        name: "配租名单.xlsx",
        isWhole: false,
        parts: [
          { place: "表 1", text: "序号 房源" },
          { place: "表 3", text: "银河湾小区 12 号楼 PM2.5 监测点" },
        ],
      },
    ],
  }),
  anEntry({ title: "银河湾片区规划", body: "片区道路规划。" }),
  anEntry({
    title: "企业信用公示",
    body: "统一社会信用代码 91150207MA0NKB5T1U",
    codes: ["91150207MA0NKB5T1U"],
  }),
];
await database.transact(async (tx): Promise<Result<true, never>> => {
  await putEntries(tx, entries, entries.map(vectorOf));
  return ok(true);
});
const statistics = await loadStatistics(database.read);
const ask = (text: string, about: Partial<SearchQuery> = {}) =>
  search(
    database.read,
    { statistics, questions: knowingNothing("2026-11-24") },
    { siteIds: [1], text, order: "relevance", page: 1, ...about },
  );
const text = (segments: readonly { readonly text: string }[]) =>
  segments.map((one) => one.text).join("");

describe("what stands in an attachment alone", () => {
  it.each(["小区", "“银河湾小区”", "pm2.5"])(
    "is found by %s, and its place is said",
    async (typed) => {
      const found = await ask(typed);
      const hit = found.hits[0];
      expect(hit?.inAttachment).toEqual({ number: 2, name: "配租名单.xlsx", place: "表 3" });
      expect(text(hit?.excerpt ?? [])).toContain("银河湾小区");
      expect(hit?.excerpt.some((one) => one.marked)).toBe(true);
      expect(hit?.isWholeIndexed).toBe(false);
    },
  );

  it("is said to be the reason, newest first too", async () => {
    for (const order of ["relevance", "newest"] as const) {
      const [hit] = (await ask("小区", { order })).hits;
      expect(hit?.why.parts).toMatchObject([{ found: "小区", place: "attachment" }]);
    }
  });

  it("comes after what stands in a title", async () => {
    const found = await ask("片区");
    expect(found.hits.map((hit) => hit.inAttachment)).toEqual([null]);
  });
});
