import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test.each([
  ["plain", "plain"],
  ['a "b", c', '"a ""b"", c"'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+86 471", "'+86 471"],
  ["@sum", "'@sum"],
  [-5, "-5"],
  [null, ""],
])("the cell %j is written %s", (value, written) => {
  expect(csvOf([[value]])).toBe(`\uFEFF${written}\r\n`);
});
