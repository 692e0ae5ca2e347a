import fc from "fast-check";
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

it("marks what is written in full width or capitals", () => {
  expect(marked("执行ＧＢ５０３６５标准", ["gb50365"])).toEqual([
    { text: "执行", marked: false },
    { text: "ＧＢ５０３６５", marked: true },
    { text: "标准", marked: false },
  ]);
});

it("does not part rare characters, which take two places", () => {
  for (let before = 100; before < 104; before += 1) {
    const found = text(excerptOf(`${"前".repeat(before)}${"𠮷".repeat(200)}取暖`, ["取暖"]));
    expect(found.isWellFormed()).toBe(true);
  }
});

it("changes no character of the text that it marks", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.string({ unit: "binary", maxLength: 5 }), { maxLength: 4 }),
      (body, words) => {
        expect(text(marked(body, words))).toBe(body);
      },
    ),
  );
});
