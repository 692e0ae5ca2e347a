import { expect, test } from "vitest";
import { textToRead } from "./places.ts";
import { yearsAsked } from "./years.ts";

test.each([
  ["2018年预算", [2018]],
  ["预算2018", [2018]],
  ["2018年5月1日通知", [2018]],
  ["二〇一八年预算", [2018]],
  ["二零一八年预算", [2018]],
  ["去年预算", [2017]],
  ["今年和前年", [2018, 2016]],
  ["18年决算", [2018]],
  ["2018-2020年计划", [2018, 2020]],
  ["30年以上", []],
  ["1500年", []],
  ["电话12018", []],
  ["2999年", []],
])("%s speaks of %j", (typed, expected) => {
  const claims = yearsAsked(textToRead(typed), "2018-12-01", new Set());
  expect(claims.flatMap(({ offers }) => offers.map(({ value }) => value))).toEqual(expected);
});
