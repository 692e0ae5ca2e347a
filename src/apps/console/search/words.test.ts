import { expect, it } from "vitest";
import { nameOf, wordsIn } from "./words.ts";

it("reads words however they are separated, and keeps blanks inside a question", () => {
  expect(wordsIn(" 摆摊、地摊,路边摊；练摊\n占道  ")).toEqual([
    "摆摊",
    "地摊",
    "路边摊",
    "练摊",
    "占道",
  ]);
  expect(wordsIn("低保 申请，")).toEqual(["低保 申请"]);
});

it("calls an entry by its words", () => {
  expect(nameOf({ kind: "synonyms", words: ["摆摊", "地摊"], official: ["占道经营"] })).toBe(
    "摆摊、地摊",
  );
});
