import { expect, it } from "vitest";
import { phrasesOf } from "./phrases.ts";

const made = phrasesOf([
  { of: "civil", names: ["青山区民政局", "民政局"] },
  { of: "labour", names: ["青山区人力资源和社会保障局", "人社局"] },
  { of: "budgets", names: ["财政预算"] },
  { of: "asked", names: ["低保 2018年标准"] },
]).next().value;

it.each([
  ["民政", [["civil", "start"]]],
  ["社会保", [["labour", "word"]]],
  ["人 社", [["labour", "start"]]],
  ["低保2018", [["asked", "start"]]],
  ["rsj", [["labour", "letters"]]],
  ["minz", [["civil", "letters"]]],
  ["caizhengyu", [["budgets", "letters"]]],
  ["yusuan", [["budgets", "letters"]]],
  ["会保", []],
  ["y", []],
  ["  ", []],
])("%s finds what begins so, by words, names and pinyin", (asked, expected) => {
  const found = made?.find(asked).map(({ of, by }) => [of, by]);
  expect(found).toEqual(expected);
});
