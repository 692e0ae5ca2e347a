import { describe, expect, it } from "vitest";
import {
  codesOf,
  decisionCodes,
  decisionGroups,
  decisions,
  parseDecisionCode,
} from "./decision-codes.ts";

describe("the decisions on a request", () => {
  it("are the 21 rows of results in table 3, each below its head", () => {
    expect(decisionCodes).toHaveLength(21);
    expect(decisionGroups.flatMap((group) => codesOf(group))).toEqual(decisionCodes);
    expect(decisionGroups.map((group) => codesOf(group).length)).toEqual([1, 1, 8, 3, 5, 3]);
  });

  it("each have words of their own", () => {
    for (const key of ["label", "short"] as const)
      expect(new Set(decisionCodes.map((code) => decisions[code][key])).size).toBe(21);
  });

  it("are read from text, and nothing else is", () => {
    expect(parseDecisionCode("B4")).toBe("B4");
    for (const text of ["", "b4", "E1", "B9", "A", "toString"])
      expect(parseDecisionCode(text)).toBeNull();
  });
});
