import { createHash } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { htmlToText } from "../../../modules/documents/html/index.ts";
import {
  districtDocuments,
  districtOrganizations,
  mainColumns,
  mongolianColumns,
} from "./index.ts";
import type { DemoDocument } from "./model.ts";

const documents = districtDocuments();
const of2018 = documents.filter(
  (one) => one.state === "published" && one.publishedAt.startsWith("2018-"),
);
const count = (fits: (one: DemoDocument) => boolean) => of2018.filter(fits).length;
const pathOf = (one: (typeof mainColumns)[number]) =>
  one.parentPath === null ? one.column.slug : `${one.parentPath}/${one.column.slug}`;

describe("the year 2018 holds", () => {
  test.each([
    ["published items", () => true, 6_504],
    [
      "items on the Mongolian site",
      (one: DemoDocument) => one.siteCode === "mn" && one.channels.includes("mongolian-website"),
      751,
    ],
    ["items on Weibo", (one: DemoDocument) => one.channels.includes("weibo"), 2_126],
    ["items on WeChat", (one: DemoDocument) => one.channels.includes("wechat"), 1_465],
    ["government documents", (one: DemoDocument) => one.kind === "government-document", 43],
    [
      "normative documents",
      (one: DemoDocument) => one.kind === "government-document" && one.normative,
      2,
    ],
    [
      "items in the three key areas",
      (one: DemoDocument) => one.columnPath.startsWith("disclosure/statutory/key-areas/"),
      441,
    ],
    ["issues of the gazette", (one: DemoDocument) => one.columnPath.endsWith("/gazette"), 6],
  ])("%s", (_what, fits, expected) => {
    expect(count(fits)).toBe(expected);
  });

  it("80 government documents written, 43 of them published, the others with a reason", () => {
    const written = documents.filter(
      (one) => one.kind === "government-document" && one.writtenOn?.startsWith("2018-"),
    );
    expect(written).toHaveLength(80);
    const kept = written.filter((one) => one.state === "draft");
    expect(kept).toHaveLength(37);
    expect(kept.every((one) => one.openness !== "proactive" && one.opennessReason !== null)).toBe(
      true,
    );
    expect(new Set(written.map((one) => one.documentNumber)).size).toBe(80);
  });
});

describe("the columns", () => {
  it("are 6 sections with 457 below, and 5 with 15 on the Mongolian site", () => {
    const split = (columns: typeof mainColumns) => [
      columns.filter((one) => one.parentPath === null).length,
      columns.filter((one) => one.parentPath !== null).length,
    ];
    expect(split(mainColumns)).toEqual([6, 457]);
    expect(split(mongolianColumns)).toEqual([5, 15]);
    expect(new Set(mainColumns.map(pathOf)).size).toBe(463);
  });

  it("have at least one item each where they have none below them", () => {
    const parents = new Set(mainColumns.map((one) => one.parentPath));
    const held = new Set(
      documents.filter((one) => one.state === "published").map((one) => one.columnPath),
    );
    expect(mainColumns.map(pathOf).filter((path) => !parents.has(path) && !held.has(path))).toEqual(
      [],
    );
  });

  it("name 39 items of 12 organizations in the three key areas", () => {
    const items = mainColumns.filter(
      (one) => one.parentPath?.startsWith("disclosure/statutory/key-areas/") === true,
    );
    expect(items).toHaveLength(39);
    expect(new Set(items.map((one) => one.organizationSlug)).size).toBe(12);
  });
});

it("every column and organization that is named exists, and each key is used once", () => {
  const slugs = new Set(districtOrganizations.map((one) => one.slug));
  const paths = new Set([...mainColumns.map(pathOf), ...mongolianColumns.map(pathOf)]);
  expect(slugs.size).toBe(districtOrganizations.length);
  expect(
    districtOrganizations.filter((one) => one.kind === "department" && one.validTo === null),
  ).toHaveLength(27);
  expect(
    documents.filter((one) => !slugs.has(one.organizationSlug) || !paths.has(one.columnPath)),
  ).toEqual([]);
  const keys = documents.map((one) => one.sourceKey);
  expect(new Set(keys).size).toBe(keys.length);
  const seen = new Set<string>();
  for (const one of documents) {
    for (const relation of one.relations)
      expect(seen, relation.toSourceKey).toContain(relation.toSourceKey);
    seen.add(one.sourceKey);
  }
});

it("no two texts are alike and few titles are", () => {
  expect(new Set(documents.map((one) => one.body)).size).toBe(documents.length);
  expect(new Set(documents.map((one) => one.title)).size / documents.length).toBeGreaterThan(0.97);
});

it("nothing looks like a number of a person", () => {
  for (const one of documents)
    expect(`${one.title} ${htmlToText(one.body)}`).not.toMatch(
      /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/,
    );
});

it("tables add up to their totals", () => {
  let tables = 0;
  for (const one of documents) {
    for (const found of one.body.matchAll(/<table>.*?<\/table>/g)) {
      const rows = Array.from(found[0].matchAll(/<tr>(.*?)<\/tr>/g), (row) =>
        Array.from((row[1] ?? "").matchAll(/<t[dh]>(.*?)<\/t[dh]>/g), (cell) => cell[1] ?? ""),
      );
      const total = rows.find((row) => row.includes("合计"));
      if (total === undefined) continue;
      tables += 1;
      const last = total.length - 1;
      const sum = rows
        .slice(1)
        .filter((row) => row !== total)
        .reduce((all, row) => all + Number(row[last]), 0);
      expect(sum, one.title).toBeCloseTo(Number(total[last]), 2);
    }
  }
  expect(tables).toBeGreaterThan(300);
});

it("the same seed gives the same district", () => {
  const digest = (list: readonly DemoDocument[]) =>
    createHash("sha256").update(JSON.stringify(list)).digest("hex");
  expect(digest(districtDocuments())).toBe(digest(documents));
  expect(digest(districtDocuments(7))).not.toBe(digest(documents));
});
