import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countedThings, fiveYearPlans, otherForm } from "./numerals.ts";
import { textToRead } from "./places.ts";

test.each([
  ["十三", "13"],
  ["13", "十三"],
  ["二十", "20"],
  ["一百零五", "105"],
  ["105", "一百零五"],
  ["一百二十", "120"],
  ["110", "一百一十"],
  ["一一", null],
  ["007", null],
  ["0", null],
])("%s is %s in other digits", (number, expected) => {
  expect(otherForm(number)).toBe(expected);
});

it("comes back to the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (number) => {
      expect(otherForm(otherForm(`${number}`) ?? "")).toBe(`${number}`);
    }),
  );
});

describe("counted things", () => {
  test.each([
    ["第十三届会议", ["第十三届"]],
    ["中央1号文件", ["1号文件"]],
    ["八十岁老人", ["八十岁"]],
    ["一次性补助", []],
    ["三公经费", []],
    ["低保", []],
  ])("in %s are %j", (typed, expected) => {
    const found = countedThings(textToRead(typed), new Set()).map(({ notion }) => notion?.typed);
    expect(found).toEqual(expected);
  });
});

test.each([
  ["十三五规划", "十三五"],
  ["“十三五”时期", "十三五"],
  ["四十五个", undefined],
])("%s speaks of the plan %s", (typed, expected) => {
  expect(fiveYearPlans(textToRead(typed), new Set())[0]?.notion?.typed).toBe(expected);
});
