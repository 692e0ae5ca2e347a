import { describe, expect, it, test } from "vitest";
import { cleaned } from "./cleaning.ts";

describe("a question is cleaned", () => {
  test.each([
    ["  低保\t标准\n", "低保 标准"],
    ["低\u200b保", "低保"],
    ["低保\u0000标准", "低保 标准"],
    ["低保😀标准👨‍👩‍👧", "低保 标准"],
    ["２０１８年（试行）", "2018年(试行)"],
    ["二○一八年", "二〇一八年"],
    ["①号", "1号"],
    ["\ud800低保", "低保"],
  ])("%j is %s", (typed, expected) => {
    expect(cleaned(typed).text).toBe(expected);
  });

  it("of all but its first hundred characters, and says what was cut off", () => {
    const { text, cutOff } = cleaned(`${"低".repeat(100)}保标准`);
    expect(text).toBe("低".repeat(100));
    expect(cutOff).toBe("保标准");
  });
});
