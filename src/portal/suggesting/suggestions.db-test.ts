import { beforeAll, describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { addEntry } from "../../modules/lexicon/index.ts";
import { addQuestions } from "../../modules/questions/index.ts";
import {
  putEntries,
  removeEntries,
  vectorOf,
  type SearchEntry,
} from "../../modules/search/index.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { openLog } from "../../platform/log.ts";
import { openSearchDesk } from "../searching/search-desk.ts";

const database = await freshDatabase();
const deps = depsOn(database);
let now = deps.clock.now();
const uncounted = { note: () => {}, clicked: () => {} };
const desk = openSearchDesk({
  database,
  log: openLog("silent"),
  publicUrl: null,
  now: () => now,
  questions: uncounted,
});
const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1_000));

const within = (work: (tx: Tx) => Promise<unknown>) =>
  database.transact(async (tx): Promise<Result<true, never>> => {
    await work(tx);
    return ok(true);
  });

async function published(title: string, about: Partial<SearchEntry> = {}): Promise<SearchEntry> {
  const id = newId<"document">();
  const entry: SearchEntry = {
    source: "document",
    stamp: id,
    siteId: 1,
    id,
    kind: "通知",
    title,
    body: "正文",
    path: `documents/2018/${id.slice(-10)}.html`,
    documentNumber: null,
    indexNumber: null,
    organizationId: 1,
    columnId: 1,
    columnTrail: [1],
    publishedOn: "2018-11-20",
    validity: "in-force",
    keywords: [],
    codes: [],
    files: [],
    attachments: [],
    ...about,
  };
  await within((tx) => putEntries(tx, [entry], [vectorOf(entry)]));
  return entry;
}

const suggested = async (typed: string, prefix = "") =>
  (await desk.suggest(prefix, typed))?.map(({ kind, text }) => `${kind} ${text}`);

let allowance: SearchEntry;

beforeAll(async () => {
  await aDistrict(deps);
  await published("关于调整低保标准的通知", { publishedOn: "2018-10-01" });
  await published("关于调整低保标准的通知", { publishedOn: "2017-10-01" });
  allowance = await published("低保名单公示");
  await published("低保工作简报", { siteId: 2 });
  const asked = (text: string, day: string, clicks: number) =>
    ({ siteId: 1, day, text, searches: 2, withoutResult: 0, clicks }) as never;
  await addQuestions(
    { database, clock: deps.clock, readBlocked: async () => () => false },
    ["2018-11-20", "2018-11-21", "2018-11-22"].flatMap((day) => [
      asked("低保怎么申请", day, 1),
      asked("政策解读在哪里", day, 1),
    ]),
  );
  await desk.warm();
});

describe("suggestions", () => {
  it("are places, questions that many asked, and titles, the newest first and each once", async () => {
    expect(await suggested("低保")).toEqual([
      "大家在搜 低保怎么申请",
      "文件 低保名单公示",
      "文件 关于调整低保标准的通知",
    ]);
    expect(await suggested("政策")).toEqual(["栏目 政策文件", "大家在搜 政策解读在哪里"]);
    expect(await suggested("zhengce")).toEqual(["栏目 政策文件", "大家在搜 政策解读在哪里"]);
    expect(await desk.suggest("", "区政府办")).toEqual([
      { kind: "机构", text: "晴山区人民政府办公室", href: "/organizations/office/" },
    ]);
  });

  it("are nothing for nothing, and there are none where there is no site", async () => {
    for (const typed of [" ", "雪豹", "%_\\", "'; drop table x", "低".repeat(10_000)])
      expect(await suggested(typed)).toEqual([]);
    expect(await suggested("低保", "mn/")).toBeUndefined();
  });

  it("name a title no more once its document is out of the search, or called otherwise", async () => {
    await within((tx) => removeEntries(tx, [allowance.id]));
    expect(await suggested("低保名单")).toEqual([]);
    await published("低保对象公示", { ...allowance, title: "低保对象公示", stamp: "other" });
    expect(await suggested("低保名单")).toEqual([]);
  });

  it("name a new title within a minute", async () => {
    await published("低保边缘家庭认定办法");
    later(50);
    // What is loaded in passing is there for one of the next.
    await expect
      .poll(() => suggested("低保边缘"), { timeout: 10_000 })
      .toEqual(["文件 低保边缘家庭认定办法"]);
  });

  it("leave out what the office blocked", async () => {
    const done = await addEntry(deps, officer, { kind: "blocked", term: "怎么申请" });
    expect(done.ok).toBe(true);
    later(5);
    await expect
      .poll(() => suggested("低保"), { timeout: 10_000 })
      .not.toContain("大家在搜 低保怎么申请");
  });
});
