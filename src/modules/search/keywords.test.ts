import { expect, it } from "vitest";
import { keywordsOf } from "./keywords.ts";

it("names what a text is about, and no words that every text has", () => {
  const words = keywordsOf(
    "关于做好清洁取暖工作的通知。各部门应当推进清洁取暖，落实清洁取暖补贴，减少散煤燃烧，改善大气质量。散煤治理情况按月通报。",
    4,
  );
  expect(words.join(" ")).toMatch(/取暖|清洁|散煤/);
  expect(words).not.toContain("工作");
  expect(words.length).toBeLessThanOrEqual(4);
});

it("of nothing is nothing", () => {
  expect([keywordsOf("", 5), keywordsOf("2018 。，", 5)]).toEqual([[], []]);
});
