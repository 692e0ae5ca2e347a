import { expect, it, test } from "vitest";
import { csvOf } from "../list/csv.ts";
import { heads, readExpressions } from "./expressions-csv.ts";

test.each([
  ["帐户,账户,错误,常见别字", ["帐户", "账户", "error", "常见别字"]],
  ["帐户\t账户\t建议\t", ["帐户", "账户", "advise", null]],
  ["工商局,,完整词,", ["工商局", null, "needs-word-boundary", null]],
  ['"甲,乙",丙,,"说""明"', ["甲,乙", "丙", "advise", '说"明']],
])("the line %j is read", (text, [wrong, right, level, why]) => {
  expect(readExpressions(text)).toEqual({ rows: [{ wrong, right, level, why }], left: 0 });
});

it("counts lines without a first word, and skips the head and blank lines", () => {
  const text = `\uFEFF${heads.join(",")}\r\n,账户,错误,\r\n\r\n帐号,账号,错误,\r\n`;
  expect(readExpressions(text)).toMatchObject({ rows: [{ wrong: "帐号" }], left: 1 });
});

it("reads again what was written", () => {
  const text = csvOf([[...heads], ["帐户", "账户", "错误", "常见，别字"]]);
  expect(readExpressions(text).rows).toEqual([
    { wrong: "帐户", right: "账户", level: "error", why: "常见，别字" },
  ]);
});
