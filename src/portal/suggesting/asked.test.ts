import { expect, it } from "vitest";
import { askedSoFar } from "./asked.ts";

it.each([
  ["低保 标准", ["低保", "标准"], false],
  ["《低保》", ["低保"], false],
  ["  ＤＩ bao ", ["di", "bao"], true],
  ["a", ["a"], false],
  ["2018年", ["2018年"], false],
])("%s is read as words that are compared", (typed, terms, isLetters) => {
  expect(askedSoFar(typed)).toMatchObject({ terms, isLetters, whole: terms.join("") });
});

it.each([["  "], [""], ["“"], ["低".repeat(41)], ["x".repeat(10_000)], ["\u0000\u0007"]])(
  "nothing is suggested for %j",
  (typed) => {
    expect(askedSoFar(typed)).toBeNull();
  },
);
