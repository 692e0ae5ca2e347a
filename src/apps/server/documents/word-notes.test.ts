import { describe, expect, it } from "vitest";
import { absentParagraphs } from "./word-notes.ts";

describe("what is missing of a text", () => {
  it.each([
    [["甲", "乙丙"], "甲。\n乙、丙", { count: 0, first: "", kept: 1 }],
    [["乙丙", "甲"], "甲 乙丙", { count: 0, first: "", kept: 1 }],
    [["甲", "乙丙丁"], "甲", { count: 1, first: "乙丙丁", kept: 0.25 }],
    [["abc1"], "ＡＢＣ１", { count: 0, first: "", kept: 1 }],
    [["甲", "甲"], "甲", { count: 0, first: "", kept: 1 }],
    [[], "", { count: 0, first: "", kept: 1 }],
  ])("of %j in %j is %j", (paragraphs, text, absent) => {
    expect(absentParagraphs(paragraphs, text)).toEqual(absent);
  });

  it("is found in time though everything is missing", () => {
    const paragraphs = Array.from({ length: 50_000 }, (_, index) => `第${index}段`);
    expect(absentParagraphs(paragraphs, "无".repeat(1_000_000)).count).toBe(50_000);
  });
});
