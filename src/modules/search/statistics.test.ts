import { expect, it } from "vitest";
import { mostTelling, withoutLeastTelling } from "./statistics.ts";

const statistics = {
  entries: 1_000,
  share: new Map([
    ["工作", 0.9],
    ["取暖", 0.1],
  ]),
  leastShare: 0.001,
};

it("keeps the rarest words in their order", () => {
  expect(mostTelling(statistics, ["工作", "取暖", "蝗虫"], 2)).toEqual(["取暖", "蝗虫"]);
});

it("leaves out the most frequent word first, of equals the shortest", () => {
  expect(withoutLeastTelling(statistics, ["取暖", "工作", "蝗虫"])).toEqual(["取暖", "蝗虫"]);
  expect(withoutLeastTelling(statistics, ["龙", "直升机"])).toEqual(["直升机"]);
  expect(withoutLeastTelling(statistics, ["直升机"])).toEqual([]);
});
