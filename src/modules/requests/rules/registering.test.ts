import { describe, expect, it } from "vitest";
import { likeness } from "./likeness.ts";
import { askedMark } from "./asked-mark.ts";
import { aCase, day, onDay } from "./fixtures.ts";
import { frequencyHints } from "./frequency.ts";
import { pileDays, pileOf } from "./piles.ts";
import { assign, changeAsked, confirm, correctChannel, transfer } from "./registering.ts";
import { itemsOfParts } from "./splitting.ts";
import { somethingAsked } from "../fixtures.ts";
import { announced } from "./fixtures.ts";
import { toBeTold } from "./escalation.ts";

const reason = "登记时选错";

describe("a register entry", () => {
  it.each([
    ["signed-post", true],
    ["mailbox", true],
    ["network", false],
    ["fax", false],
  ] as const)("can be put right to %s: %s, since the day of receipt stays", (channel, fits) => {
    const corrected = correctChannel(aCase("2022-09-30"), { channel, reason }, onDay("2022-10-10"));
    expect(corrected.ok).toBe(fits);
    if (!corrected.ok) expect(corrected.refusal).toBe("receipt-day-stays");
  });

  it("is confirmed where it waits for that, on a day that can be", () => {
    const how = "电话";
    expect(
      confirm(aCase("2022-09-30"), { on: day("2022-09-30"), how }, onDay("2022-10-10")),
    ).toMatchObject({
      refusal: "not-possible-now",
    });
  });

  it("goes to another organ, not to its own, and stays with its people", () => {
    const on = day("2022-10-10");
    const found = aCase("2022-09-30");
    expect(transfer(found, { toOrganizationId: 1, on, reason }, onDay("2022-10-10"))).toMatchObject(
      {
        refusal: "same-organization",
      },
    );
    expect(transfer(found, { toOrganizationId: 2, on, reason }, onDay("2022-10-10")).ok).toBe(true);
    expect(assign(found, { userId: "x", reason: "" })).toMatchObject({
      value: [{ organizationId: 1 }],
    });
  });

  it.each([
    [[], "number-of-items"],
    [[{ place: 1, text: " " }], "text-missing"],
    [[{ place: 2, text: "a" }], "items-in-order"],
  ])("%# asks for something, in order", (items, refusal) => {
    expect(
      changeAsked(aCase("2022-09-30"), { asked: somethingAsked({ items }), reason }),
    ).toMatchObject({ refusal });
  });
});

describe("the parts of a request", () => {
  const items = [1, 2, 3].map((place) => ({ place, text: `第${place}项` }));
  it.each([
    [[[1, 2, 3]]],
    [[[1], [2]]],
    [
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [[[1, 2, 3], []]],
    [[[1], [2, 3, 4]]],
  ])("%j are refused", (parts) => {
    expect(itemsOfParts(somethingAsked({ items }), parts).ok).toBe(false);
  });
  it("keep their order and are counted anew", () => {
    const parts = itemsOfParts(somethingAsked({ items }), [[2], [3, 1]]);
    expect(parts).toMatchObject({
      value: [
        { items: [{ place: 1, text: "第2项" }] },
        {
          items: [
            { place: 1, text: "第1项" },
            { place: 2, text: "第3项" },
          ],
        },
      ],
    });
  });
});

describe("the same again", () => {
  const ask = (text: string) => ({ items: [{ place: 1, text }] });
  it("is known by its words, whatever marks stand between", () => {
    expect(askedMark(ask("南排道路，施工许可。"))).toBe(askedMark(ask(" 南排道路施工许可")));
    expect(askedMark(ask("南排道路"))).not.toBe(askedMark(ask("北排道路")));
    expect(askedMark(ask("！？"))).toBe("");
  });
  it.each([
    ["2017年南排道路改造工程施工许可", "南排道路改造工程的施工许可证", 0.6, 1],
    ["2017年南排道路改造工程施工许可", "低保公示名单", 0, 0.1],
    ["", "", 0, 0],
  ])("%s and %s are alike between %d and %d", (one, other, least, most) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(least);
    expect(likeness(one, other)).toBeLessThanOrEqual(most);
  });
  it("very often is said with its article, and nothing is done", () => {
    expect(frequencyHints({ last30Days: 10, thisMonth: 10 })).toEqual([]);
    expect(frequencyHints({ last30Days: 11, thisMonth: 11 }).map((hint) => hint.step)).toEqual([
      "ask-reasons",
      "notice-fee",
    ]);
  });
});

describe("what presses", () => {
  const days = pileDays(day("2022-10-31"), announced);
  it.each([
    ["2022-10-28", "overdue", ["officer", "head", "disclosure-office"]],
    ["2022-10-31", "orange", ["officer", "head"]],
    ["2022-11-02", "orange", ["officer", "head"]],
    ["2022-11-03", "yellow", ["officer"]],
    ["2022-11-07", "yellow", ["officer"]],
    ["2022-11-08", "later", []],
    [null, "waiting", ["officer", "head"]],
  ] as const)("due on %s is %s and tells %j", (dueOn, pile, told) => {
    const found = pileOf(dueOn === null ? null : day(dueOn), days);
    expect(found).toBe(pile);
    expect(toBeTold(found, true)).toEqual(told);
  });
});
