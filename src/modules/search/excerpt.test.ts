import { describe, expect, it } from "vitest";
import { excerptOf, marked } from "./excerpt.ts";

const text = (segments: readonly { text: string }[]) => segments.map((one) => one.text).join("");

describe("an excerpt", () => {
  const body = `${"前言。".repeat(100)}城市居民申请最低生活保障，由户主提出申请。${"后记。".repeat(100)}`;

  it("shows where the words stand together and marks them", () => {
    const found = excerptOf(body, ["申请", "保障"]);
    expect(text(found)).toContain("城市居民申请最低生活保障");
    expect(found.filter((one) => one.marked).map((one) => one.text)).toEqual([
      "申请",
      "保障",
      "申请",
    ]);
    expect(text(found).startsWith("…") && text(found).endsWith("…")).toBe(true);
  });

  it("is the beginning when no word stands in the text", () => {
    expect(text(excerptOf("本办法自发布之日起施行。", ["取暖"]))).toBe("本办法自发布之日起施行。");
  });

  it("of nothing is empty", () => {
    expect(excerptOf("", ["取暖"])).toEqual([]);
  });
});

it("marks words with characters that patterns give a meaning to", () => {
  expect(marked("共（A+B）项 a+b", ["a+b"])).toEqual([
    { text: "共（", marked: false },
    { text: "A+B", marked: true },
    { text: "）项 ", marked: false },
    { text: "a+b", marked: true },
  ]);
});
