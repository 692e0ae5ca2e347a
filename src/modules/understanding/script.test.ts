import { expect, test } from "vitest";
import { simplified } from "./script.ts";

test.each([
  ["中華人民共和國檔案法", "中华人民共和国档案法"],
  ["最低生活保障標準", "最低生活保障标准"],
  ["二〇一八年", "二〇一八年"],
  ["档案法 dang'an 2018", "档案法 dang'an 2018"],
])("%s is written %s", (typed, expected) => {
  expect(simplified(typed)).toBe(expected);
});
