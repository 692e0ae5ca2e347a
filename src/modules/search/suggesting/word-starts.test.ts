import { expect, it } from "vitest";
import { wordStarts } from "./word-starts.ts";

it.each([
  ["区人民政府", ["区", "人民", "政府"]],
  ["最低生活保障标准", ["最低", "生活", "保障", "标准"]],
  ["《办法》（第2号）", ["办法", "第", "2"]],
  ["a b", ["a", "b"]],
  ["", []],
])("words start in %s", (text, expected) => {
  const found = wordStarts(text).map((at) => text.slice(at));
  for (const word of expected) expect(found.some((rest) => rest.startsWith(word))).toBe(true);
  expect(found.filter((rest) => rest.startsWith("民政"))).toEqual([]);
});
