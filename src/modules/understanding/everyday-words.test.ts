import { expect, it, test } from "vitest";
import { everydayWords } from "./everyday-words.ts";
import type { SynonymGroup } from "./model.ts";
import { textToRead } from "./places.ts";

const own: readonly SynonymGroup[] = [
  { words: ["热补", "取暖补"], official: ["取暖补贴"] },
  { words: ["测绘站", "测绘中心"], official: [] },
];

function waysIn(typed: string, ...without: string[]): readonly string[] {
  return everydayWords(textToRead(typed), own, new Set(without)).flatMap(
    ({ notion }) => notion?.ways.map(({ shown, because }) => `${shown} ${because}`) ?? [],
  );
}

test.each([
  ["热补标准", ["取暖补贴 office", "取暖补 office"]],
  ["测绘中心电话", ["测绘站 office"]],
  ["取暖补贴", []],
])("%s is looked for as %j", (typed, expected) => {
  expect(waysIn(typed).filter((way) => way.endsWith("office"))).toEqual(expected);
});

it("leaves words as they are where that is wanted", () => {
  expect(waysIn("热补标准", "synonym-热补").filter((way) => way.endsWith("office"))).toEqual([]);
});
