import { expect, it, test } from "vitest";
import { barest, coveredShare, timesIn } from "./occurrences.ts";

test.each([
  ["中华人民共和国档案法(2020年修订)", "档案法"],
  ["关于印发《取暖补贴办法》的通知", "取暖补贴办法的通知"],
  ["(试行)", "(试行)"],
  ["取暖", "取暖"],
])("the subject of %s is %s", (title, subject) => {
  expect(barest(title)).toBe(subject);
});

it("counts how often a word stands in a text, up to a bound", () => {
  expect(timesIn("取暖和取暖", "取暖")).toBe(2);
  expect(timesIn("取暖", "")).toBe(0);
  expect(timesIn("取".repeat(100), "取")).toBe(12);
});

it("measures what words cover, where they overlap once", () => {
  expect(coveredShare("养老保险条例", ["养老保险", "保险"])).toBeCloseTo(4 / 6);
  expect(coveredShare("", ["保险"])).toBe(0);
});
