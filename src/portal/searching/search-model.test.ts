import { describe, expect, it } from "vitest";
import type { SearchAnswer } from "../../modules/search/index.ts";
import { aSearchAnswer, aSearchHit, aShape } from "./fixtures.ts";
import { searchModel } from "./search-model.ts";
import { searchTerms } from "./search-terms.ts";

const shape = aShape();
const modelOf = (
  given: object,
  answer: SearchAnswer | null = aSearchAnswer(),
  blocked: string[] = [],
) =>
  searchModel({ terms: searchTerms.parse(given), answer, cards: [], shape, lexicon: { blocked } });
const understood = (change: Partial<SearchAnswer["understood"]>) =>
  aSearchAnswer({
    hits: [aSearchHit()],
    understood: { ...aSearchAnswer().understood, ...change },
  });
const query = (href: string | undefined) => [...new URL(href ?? "", "http://x").searchParams];

describe("how a question was understood", () => {
  const synonym = {
    key: "synonym-低保",
    because: "synonym",
    from: "低保",
    to: "最低生活保障",
  } as const;

  it("is undone step by step, and each step is done again by one touch", () => {
    const { steps } = modelOf({ q: "低保" }, understood({ steps: [synonym] })).understood;
    expect(steps.map(({ label, from, to }) => [label, from, to])).toEqual([
      ["同义词", "低保", "最低生活保障"],
    ]);
    expect(query(steps[0]?.undoHref)).toEqual([
      ["q", "低保"],
      ["without", "synonym-低保"],
    ]);
    const undone = modelOf({ q: "低保", without: "synonym-低保" }).understood.undone;
    expect(undone.map(({ label }) => label)).toEqual(["恢复对“低保”的理解"]);
    expect(query(undone[0]?.href)).toEqual([["q", "低保"]]);
  });

  it("never repeats what an address makes up", () => {
    const { undone } = modelOf({ q: "低保", without: ["synonym-骗子", "x"] }).understood;
    expect(undone.map(({ label }) => label)).toEqual(["全部恢复"]);
  });

  it("says which spelling is shown, and leads to the one that was typed", () => {
    const step = { key: "sound-保账", because: "homophone", from: "保账", to: "保障" } as const;
    const answer = understood({ steps: [step, synonym], isCorrected: true });
    const { correction, steps } = modelOf({ q: "生活保账" }, answer).understood;
    expect([correction?.shown, correction?.typed]).toEqual(["生活保障", "生活保账"]);
    expect(query(correction?.typedHref)).toContainEqual(["without", "sound-保账"]);
    expect(steps).toHaveLength(1);
  });

  it("offers filters of the question, but none of a sort that is set", () => {
    const offers = [
      { filter: "kind", value: "通知", shown: "通知" },
      { filter: "year", value: 2018, shown: "2018年" },
      { filter: "organization", value: 1, shown: "教育局" },
      { filter: "column", value: 99, shown: "没有的栏目" },
    ] as const;
    const labels = (given: object) =>
      modelOf(given, understood({ offers })).understood.offers.map(({ label }) => label);
    expect(labels({ q: "x" })).toEqual(["只看“通知”", "只看 2018 年", "只看区教育局发布的"]);
    expect(labels({ q: "x", kind: "通知", year: "2017" })).toEqual(["只看区教育局发布的"]);
  });

  it("says which words the hits may lack", () => {
    const [notice] = modelOf({ q: "x" }, understood({ dropped: ["罚款"] })).understood.notices;
    expect(notice).toBe("没有同时包含全部词的信息，以下结果可能不含“罚款”。");
  });
});

describe("what can be narrowed down", () => {
  const facets = {
    columns: [{ value: 2, count: 12_416 }],
    organizations: [{ value: 1, count: 86 }],
    years: [{ value: 2018, count: 86 }],
    kinds: [],
    validity: [{ value: "in-force" as const, count: 80 }],
  };
  const found = (totalExact: boolean) =>
    aSearchAnswer({ hits: [aSearchHit()], facets, totalExact, total: 12_416 });

  it("says counts that are exact as they are, others as about right", () => {
    const counts = (exact: boolean) =>
      modelOf({ q: "x" }, found(exact)).facets.map(({ label, choices }) => [
        label,
        choices[0]?.count,
      ]);
    expect(counts(true)).toEqual([
      ["年份", "86"],
      ["栏目", "12,416"],
      ["机构", "86"],
    ]);
    expect(counts(false)).toContainEqual(["栏目", "约 1.2 万"]);
  });

  it("takes off what is chosen, one by one and all together", () => {
    const page = modelOf({ q: "x", year: "2018", column: "disclosure/budgets" }, found(true));
    expect(page.chosen.map(({ label }) => label)).toEqual(["2018 年", "财政预决算"]);
    expect(query(page.chosen[0]?.href)).toEqual([
      ["q", "x"],
      ["column", "disclosure/budgets"],
    ]);
    expect(query(page.clearHref ?? "")).toEqual([["q", "x"]]);
    const [year] = page.facets;
    expect(year?.choices[0]).toMatchObject({ isCurrent: true });
  });
});

describe("a question that finds nothing", () => {
  it("leads to the doors of the site and to its telephone", () => {
    const page = modelOf({ q: "雪豹量子咖啡" });
    expect(page.asked).toBe("question");
    expect(page.doors.map(({ href }) => href)).toEqual(["/requests/"]);
    expect(page.call).toBe("晴山区政务公开办公室：0470-0000000");
  });

  it.each([["的 了"], ["？！"], ["👨‍👩‍👧‍👦"]])("is told how to ask when it is only %s", (q) => {
    expect(modelOf({ q }).asked).toBe("too-little");
  });

  it("is not asked at all when it is empty", () => {
    const page = modelOf({ q: "" }, null);
    expect([page.asked, page.examples.length > 0]).toEqual(["nothing", true]);
  });
});

describe("what is shown", () => {
  it("is without control characters and of bounded length", () => {
    expect(modelOf({ q: "低\u0000\u202e保" }).query).toBe("低 保");
    expect(modelOf({ q: "低".repeat(9_000) }).query).toHaveLength(200);
  });

  it("never names as popular what the office blocked", () => {
    const labels = modelOf({ q: "" }, null, ["低保"]).popular.map(({ label }) => label);
    expect(labels).not.toContain("低保");
    expect(labels).toContain("预算");
  });

  it("says where in an attachment something stands, and what is not in force", () => {
    const hit = aSearchHit({
      validity: "repealed",
      inAttachment: { number: 2, name: "名单.xlsx", place: "表 3" },
    });
    const [row] = modelOf({ q: "x" }, aSearchAnswer({ hits: [hit] })).results;
    expect([row?.place, row?.tags[0]?.word]).toEqual(["见附件 2《名单.xlsx》表 3", "已废止"]);
  });
});
