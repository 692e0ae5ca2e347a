import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import type { NewColumn } from "./model.ts";
import { checkColumn, checkColumnChange, freshnessOf, isStructural, subtreeOf } from "./rules.ts";

const column = (about: Partial<NewColumn> = {}): NewColumn => ({
  siteId: 1,
  slug: "budgets",
  name: "财政预决算",
  description: "",
  keywords: "",
  type: "信息公开目录",
  display: "list",
  freshnessDays: null,
  required: true,
  organizationId: null,
  statutoryItem: "20-7",
  sort: 0,
  ...about,
});

describe("entering a column", () => {
  test.each([
    [null, { path: "budgets", level: 1 }],
    ["disclosure/statutory", { path: "disclosure/statutory/budgets", level: 3 }],
  ])("below %s gives its path and level", (parent, expected) => {
    expect(checkColumn(column(), parent)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ["name-missing", { name: " " }],
    ["slug-malformed", { slug: "预算" }],
    ["slug-malformed", { slug: "Budgets" }],
    ["slug-malformed", { slug: "a--b" }],
    ["slug-reserved", { slug: "admin" }],
    ["slug-reserved", { slug: "documents" }],
  ])("is refused: %s", (refusal, about) => {
    expect(checkColumn(column(about), null)).toMatchObject({ refusal });
  });

  it("may use a word below a section that the portal keeps for itself at the top", () => {
    expect(checkColumn(column({ slug: "documents" }), "disclosure").ok).toBe(true);
  });
});

describe("changing a column", () => {
  const before = {
    name: "财政预决算",
    description: "",
    organizationId: null,
    sort: 0,
    freshnessDays: null,
  };
  test.each([
    [{}, []],
    [{ name: "预算" }, ["name"]],
    [{ organizationId: 4, sort: 2 }, ["organizationId", "sort"]],
    [{ freshnessDays: 14, description: "批准后 20 日内" }, ["description", "freshnessDays"]],
  ])("by %j touches %j", (changes, touched) => {
    expect(checkColumnChange(before, { ...before, ...changes })).toEqual({
      ok: true,
      value: touched,
    });
  });

  test.each([
    [["name", "description"] as const, false],
    [["organizationId", "freshnessDays"] as const, false],
    [["name", "sort"] as const, true],
  ])("of %j moves columns about: %s", (changed, expected) => {
    expect(isStructural(changed)).toBe(expected);
  });

  it("does not take its name away", () => {
    expect(checkColumnChange(before, { ...before, name: " " })).toMatchObject({
      refusal: "name-missing",
    });
  });
});

test.each([
  ["2018-11-10", 14, "2018-11-24", "fresh"],
  ["2018-11-09", 14, "2018-11-24", "stale"],
  [null, 14, "2018-11-24", "empty"],
  ["2008-01-01", null, "2018-11-24", "no-rule"],
  ["2016-02-15", 14, "2016-02-29", "fresh"],
])(
  "a column whose newest item is of %s, to be renewed within %s days, is on %s: %s",
  (newest, days, today, expected) => {
    const day = newest === null ? null : plainDateOf(newest);
    expect(freshnessOf({ freshnessDays: days }, day, plainDateOf(today))).toBe(expected);
  },
);

it("finds a column with all below it", () => {
  const tree = [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 3, parentId: 2 },
    { id: 4, parentId: null },
  ];
  expect(subtreeOf(1, tree)).toEqual([1, 2, 3]);
});
