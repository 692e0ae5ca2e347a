import { expect, it } from "vitest";
import type { Notion, Understanding } from "../understanding/index.ts";
import { asWord, mostTelling, soughtIn, weighed, withoutLeastTelling } from "./sought.ts";

const statistics = {
  entries: 1_000,
  share: new Map([
    ["工作", 0.9],
    ["取暖", 0.1],
    ["低保", 0.002],
    ["最低", 0.2],
    ["保障", 0.05],
  ]),
  leastShare: 0.001,
};
const of = (...words: readonly string[]) =>
  words.map((word) => weighed(statistics, asWord(word, "typed")));
const typed = (notions: readonly { readonly typed: string }[]) => notions.map((one) => one.typed);
const asking = (notions: readonly Notion[]): Understanding => ({
  typed: "",
  numberKeys: [],
  indexNumber: null,
  code: null,
  notions,
  phrases: [],
  quotedWords: [],
  likely: [],
  offers: [],
  steps: [],
});

it("keeps the rarest notions in their order", () => {
  expect(typed(mostTelling(of("工作", "取暖", "蝗虫"), 2))).toEqual(["取暖", "蝗虫"]);
});

it("leaves out the most frequent notion first, of equals the shortest", () => {
  expect(typed(withoutLeastTelling(of("取暖", "工作", "蝗虫")))).toEqual(["取暖", "蝗虫"]);
  expect(typed(withoutLeastTelling(of("龙", "直升机")))).toEqual(["直升机"]);
  expect(typed(withoutLeastTelling(of("直升机")))).toEqual([]);
});

it("takes a notion for as frequent as all its ways together, each as its rarest word", () => {
  const notion = weighed(statistics, {
    ...asWord("低保", "typed"),
    ways: [
      { words: ["低保"], weight: 1, because: "typed", shown: "低保" },
      { words: ["最低", "保障"], weight: 0.9, because: "synonym", shown: "最低保障" },
    ],
  });
  expect(notion.share).toBeCloseTo(0.052);
  expect(notion.ways[0]?.telling).toBeGreaterThan(notion.ways[1]?.telling ?? 9);
});

it("bounds a thousand different notions, and looks for what says little where there is nothing else", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => asWord(`词${index}`, "typed"));
  const said = { ...asWord("办理", "typed"), isOptional: true };
  expect(soughtIn(statistics, asking(many)).required).toHaveLength(8);
  expect(typed(soughtIn(statistics, asking([...many, said])).optional)).toEqual(["办理"]);
  expect(typed(soughtIn(statistics, asking([said])).required)).toEqual(["办理"]);
});
