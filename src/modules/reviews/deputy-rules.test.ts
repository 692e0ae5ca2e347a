import { expect, test } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { mayAppoint } from "./deputy-rules.ts";

const today = plainDateOf("2018-11-23");
const term = (userId: string, deputyId: string, from: string, to: string) => ({
  userId,
  deputyId,
  from: plainDateOf(from),
  to: plainDateOf(to),
});
const wanted = term("a", "b", "2018-12-01", "2018-12-05");

test.each([
  ["nobody else stands in", wanted, [], "ok"],
  ["somebody for themselves", term("a", "a", "2018-12-01", "2018-12-05"), [], "own-deputy"],
  [
    "days the wrong way round",
    term("a", "b", "2018-12-05", "2018-12-01"),
    [],
    "days-in-wrong-order",
  ],
  ["days that are over", term("a", "b", "2018-11-01", "2018-11-22"), [], "absence-is-over"],
  ["an absence that ends today", term("a", "b", "2018-11-01", "2018-11-23"), [], "ok"],
  [
    "a deputy who is away then",
    wanted,
    [term("b", "c", "2018-12-05", "2018-12-09")],
    "deputy-is-absent",
  ],
  ["a deputy who is away later", wanted, [term("b", "c", "2018-12-06", "2018-12-09")], "ok"],
  [
    "one who stands in for another then",
    wanted,
    [term("c", "a", "2018-11-20", "2018-12-01")],
    "stands-in-already",
  ],
  [
    "a second deputy for the same days",
    wanted,
    [term("a", "c", "2018-12-03", "2018-12-03")],
    "has-a-deputy-already",
  ],
  ["a deputy for two people", wanted, [term("c", "b", "2018-12-01", "2018-12-05")], "ok"],
])("appointing %s: %4$s", (_, given, standing, expected) => {
  const answer = mayAppoint(given, standing, today);
  expect(answer.ok ? "ok" : answer.refusal).toBe(expected);
});
