import { describe, expect, it } from "vitest";
import { codesIn } from "./codes.ts";

describe("codes in a text", () => {
  it.each([
    ["统一社会信用代码：91350100M000100Y43。", ["91350100M000100Y43"]],
    ["信用代码９１３５０１００m０００１００y４３", ["91350100M000100Y43"]],
    ["项目代码2018-150299-47-03-012345已备案", ["2018-150299-47-03-012345"]],
    ["项目代码：2018－150299－47－03－012345", ["2018-150299-47-03-012345"]],
    ["91350100M000100Y43、91350100M000100Y43", ["91350100M000100Y43"]],
  ])("of %s are %j", (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    ["a check character that is not right", "91350100M000100Y44"],
    ["a longer run", "191350100M000100Y43"],
    ["a letter that codes do not have", "91350100M00010OY43"],
    ["a resident's number", "110105194912310021"],
    ["a day and telephone numbers", "2018-11-23 0472-5988123"],
    ["too many groups", "2018-150299-47-03-012345-1"],
  ])("are none where there is %s", (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
