import { describe, expect, it, test } from "vitest";
import { htmlToText } from "../../../modules/documents/html/index.ts";
import { mainColumns } from "../generate/columns.ts";
import { days2018 } from "../generate/days.ts";
import { districtOrganizations } from "../generate/organizations.ts";
import { randomFrom } from "../generate/random.ts";
import type { Occasion } from "../generate/model.ts";
import {
  budgetUnits,
  describeColumn,
  enriched,
  inSeason,
  isCounted,
  promisedDocuments,
  report,
  reporterOf,
} from "./index.ts";
import { themeOfTopic, themes } from "./themes/index.ts";

const documents = promisedDocuments(randomFrom(3));
const inColumn = (end: string) => documents.filter((one) => one.columnPath.endsWith(end));

describe("what the annual report counts one by one", () => {
  test.each([
    ["budgets of units", "/department-budgets", 58],
    ["final accounts of units", "/department-accounts", 58],
    ["major projects", "/projects", 75],
    ["replies to suggestions and proposals", "/suggestions", 50],
    ["responses to emergencies", "/responses", 9],
  ])("%s", (_what, end, expected) => {
    expect(inColumn(end)).toHaveLength(expected);
  });

  it("names 58 units, each with one budget and one account", () => {
    for (const end of ["/department-budgets", "/department-accounts"])
      expect(new Set(inColumn(end).map((one) => one.organizationSlug)).size).toBe(58);
  });

  it("is published in 2018, on working days, under titles and texts of its own, the same for a seed", () => {
    const days = new Set(days2018);
    expect(documents.filter((one) => !days.has(one.publishedAt.slice(0, 10)))).toEqual([]);
    expect(new Set(documents.map((one) => one.title)).size).toBe(documents.length);
    expect(new Set(documents.map((one) => one.body)).size).toBe(documents.length);
    expect(promisedDocuments(randomFrom(3))).toEqual(documents);
  });

  it("belongs to columns and organizations that there are, and to counted columns only", () => {
    const paths = new Set(mainColumns.map((one) => `${one.parentPath}/${one.column.slug}`));
    const slugs = new Set([...districtOrganizations, ...budgetUnits].map((one) => one.slug));
    for (const one of documents) {
      expect(paths, one.columnPath).toContain(one.columnPath);
      expect(slugs, one.organizationSlug).toContain(one.organizationSlug);
      expect(isCounted(one.columnPath)).toBe(true);
    }
  });

  it("is published within twenty days of approval where it is a budget", () => {
    for (const one of inColumn("department-budgets"))
      expect(one.publishedAt < "2018-02-26").toBe(true);
    for (const one of inColumn("department-accounts"))
      expect(one.publishedAt < "2018-09-17").toBe(true);
  });

  it("has all permits for every project under way", () => {
    for (const one of inColumn("/projects").filter((other) => !other.title.includes("手续办理")))
      expect(one.body, one.title).not.toContain("正在办理</td>");
  });

  it("has tables that add up, and no number of a person", () => {
    let totals = 0;
    for (const one of documents) {
      expect(htmlToText(one.body)).not.toMatch(/(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/);
      for (const [table] of one.body.matchAll(/<table>.*?<\/table>/g)) {
        const rows = Array.from(table.matchAll(/<tr>(.*?)<\/tr>/g), ([, row = ""]) =>
          Array.from(row.matchAll(/<td>(.*?)<\/td>/g), ([, cell = ""]) => cell),
        ).filter((row) => row.length > 0);
        const total = rows.find((row) => row.includes("合计"));
        if (total === undefined) continue;
        totals += 1;
        const sum = rows
          .filter((row) => row !== total)
          .reduce((all, row) => all + Number(row.at(-1)), 0);
        expect(sum, one.title).toBeCloseTo(Number(total.at(-1)), 2);
      }
    }
    expect(totals).toBeGreaterThan(300);
  });
});

function educationOffice() {
  const found = districtOrganizations.find((one) => one.slug === "education");
  if (found === undefined) throw new RangeError("no education office");
  return found;
}

const occasion = (seed: number, columnPath: string, columnName: string): Occasion => ({
  random: randomFrom(seed),
  day: "2018-07-11",
  dayInYear: 130,
  publishedAt: "2018-07-11T10:00:00+08:00",
  organization: educationOffice(),
  columnName,
  columnPath,
  serial: 0,
});

describe("reports", () => {
  it("keep to the topic of their column and differ from each other", () => {
    const texts = Array.from({ length: 300 }, (_, seed) =>
      report(occasion(seed * 7_919, "news/topics/topic-35", "学前教育")),
    );
    expect(texts.filter((one) => !one.body.includes("学前教育"))).toEqual([]);
    expect(new Set(texts.map((one) => one.body)).size).toBe(300);
    for (const one of texts) expect(one.title + one.body).not.toMatch(/[{}]|undefined/);
  });

  it("of an organization are about its own field, in season", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const one = report(occasion(seed * 104_729, "news/departments", "部门动态"));
      const [topic = ""] = one.keywords;
      expect(themeOfTopic(topic)?.by).toContain("education");
      expect(inSeason(topic, "2018-07-11")).toBe(true);
    }
  });

  it("know a field for every special topic of the portal", () => {
    const topics = mainColumns.filter((one) => one.parentPath === "news/topics");
    expect(topics.length).toBeGreaterThan(50);
    expect(topics.filter((one) => themeOfTopic(one.column.name) === undefined)).toEqual([]);
  });

  it("of a subdistrict never name it as a guest of its own", () => {
    const own = districtOrganizations.find((one) => one.slug === "yinhe") ?? educationOffice();
    for (let seed = 0; seed < 200; seed += 1) {
      const plain = occasion(seed * 15_485_863, "news/towns", "街镇动态");
      const one = report({ ...plain, organization: own });
      expect(one.body).not.toContain("银河街道派人参加");
      expect(one.title).not.toContain("银河街道率先完成");
    }
  });

  it("come on a topic from an organization of its field", () => {
    const slugs = new Set(districtOrganizations.map((one) => one.slug));
    expect(reporterOf(randomFrom(1), "没有这个话题")).toBeNull();
    for (const theme of themes) {
      expect(theme.by.filter((slug) => !slugs.has(slug))).toEqual([]);
      expect(theme.by).toContain(reporterOf(randomFrom(8), theme.topics[0] ?? ""));
    }
  });

  it("have in each field a topic for every month", () => {
    for (const theme of themes)
      for (let month = 1; month <= 12; month += 1)
        expect(
          theme.topics.some((topic) =>
            inSeason(topic, `2018-${String(month).padStart(2, "0")}-01`),
          ),
        ).toBe(true);
  });
});

it("a short text gains sentences before its signature, a long one stays", () => {
  const short = {
    title: "关于停水的通告",
    body: '<p>因检修停水。</p><p class="sign">区教育局</p>',
    genre: "通告",
    theme: null,
    keywords: [],
  } as const;
  const longer = enriched(occasion(5, "news/notices", "通知公告"), short);
  expect(htmlToText(longer.body).length).toBeGreaterThan(80);
  expect(longer.body.endsWith('<p class="sign">区教育局</p>')).toBe(true);
  const long = { ...short, body: `<p>${"停水期间请储水。".repeat(60)}</p>` };
  expect(enriched(occasion(5, "news/notices", "通知公告"), long)).toBe(long);
});

it("every column of the portal can be described in a sentence", () => {
  for (const { column } of mainColumns)
    expect(describeColumn(column.name, column.type, null)).toMatch(/^.{8,60}。$/);
});

test.each([
  ["青松路东社区", "信息公开目录", null, "公开青松路东社区的居务和财务，供居民查阅和监督。"],
  ["区教育局", "信息公开目录", null, "汇集区教育局公开的信息，由该单位负责更新。"],
  [
    "部门文件",
    "政策文件",
    "区教育局",
    "集中发布区教育局的部门文件，标明文号、成文日期和有效性，可以下载。",
  ],
] as const)("%s is described as what it is", (name, type, owner, expected) => {
  expect(describeColumn(name, type, owner)).toBe(expected);
});
