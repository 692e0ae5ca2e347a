import { expect, it, test } from "vitest";
import { districtDocuments } from "./index.ts";
import type { DemoDocument } from "./model.ts";

const documents = districtDocuments().filter((one) => one.siteCode === "main");
const dayOf = (one: DemoDocument) => one.publishedAt.slice(5, 10);

test.each([
  [
    "reports on the year only from 20 November on",
    (one: DemoDocument) => one.title.includes("年工作总结"),
    "11-20",
    "12-31",
  ],
  [
    "plans only before April",
    (one: DemoDocument) => one.title.includes("年工作计划"),
    "01-01",
    "03-31",
  ],
  ["accounts only from July on", (one: DemoDocument) => one.genre === "决算", "07-01", "12-31"],
  ["budgets only before July", (one: DemoDocument) => one.genre === "预算", "01-01", "06-30"],
  [
    "warnings of heat only in summer",
    (one: DemoDocument) => /高温.色预警/.test(one.title),
    "06-01",
    "08-31",
  ],
])("there are %s", (_what, fits, first, last) => {
  const all = documents.filter(fits);
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((one) => dayOf(one) < first || dayOf(one) > last)).toEqual([]);
});

it("no warning of cold appears from May to September", () => {
  const cold = documents.filter((one) => /(寒潮|霜冻|道路结冰|暴雪).色预警/.test(one.title));
  expect(cold.length).toBeGreaterThan(5);
  expect(cold.filter((one) => dayOf(one) >= "05-01" && dayOf(one) < "10-01")).toEqual([]);
});

it("no warning is published before it was issued", () => {
  const hours = documents.flatMap((one) => {
    const found = /预警（.*日(\d+)时(\d+)分）/.exec(one.title);
    if (found === null) return [];
    const issued = `${found[1]?.padStart(2, "0")}:${found[2]?.padStart(2, "0")}`;
    return [{ issued, published: one.publishedAt.slice(11, 16) }];
  });
  expect(hours.length).toBeGreaterThan(50);
  expect(hours.filter((one) => one.issued > one.published)).toEqual([]);
});

it("what is completed is completed to the full", () => {
  const completed = documents.filter((one) => one.title.includes("竣工"));
  expect(completed.length).toBeGreaterThan(0);
  expect(completed.filter((one) => !one.title.includes("100%"))).toEqual([]);
});

it("each notice of a department has a number of its own", () => {
  const numbers = documents.flatMap((one) =>
    one.kind === "information" && one.documentNumber !== null ? [one.documentNumber] : [],
  );
  expect(numbers.length).toBeGreaterThan(100);
  expect(new Set(numbers).size).toBe(numbers.length);
});
