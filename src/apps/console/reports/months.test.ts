import { expect, it, test } from "vitest";
import { everyMonth, meanWords, shareWords } from "./months.ts";

it("shows every month of a period, with or without requests", () => {
  const march = { month: "2024-03", received: 2, concluded: 1, concludedInTerm: 1, days: 9 };
  const months = everyMonth({ from: "2023-12-01", to: "2024-03-31" }, [march]);
  expect(months.map((one) => one.month)).toEqual(["2023-12", "2024-01", "2024-02", "2024-03"]);
  expect(months.at(-1)).toEqual(march);
  expect(months[0]?.received).toBe(0);
});

test.each([
  [1, 3, "33%"],
  [0, 3, "0%"],
  [0, 0, "—"],
])("%i of %i is %s", (part, whole, words) => {
  expect(shareWords(part, whole)).toBe(words);
});

it("takes the mean of nothing for nothing", () => {
  expect([meanWords(25, 2), meanWords(0, 0)]).toEqual(["12.5", "—"]);
});
