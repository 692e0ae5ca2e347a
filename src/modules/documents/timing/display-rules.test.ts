import { describe, expect, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { isDisplayOver, proposedDisplayEnd } from "./display-rules.ts";

const calendar = {
  daysOff: new Set([plainDateOf("2018-05-01")]),
  workedWeekends: new Set<never>(),
};
const propose = (title: string, genre: "公示" | "通知", column = "通知公告", on = "2018-04-27") =>
  proposedDisplayEnd({ title, genre }, column, plainDateOf(on), calendar);

describe("the end of a public notice", () => {
  test.each([
    ["拟录用人员公示", "公示", "通知公告", "2018-05-04"],
    ["低保对象名单", "通知", "救助公示", "2018-05-09"],
    ["关于特困人员救助供养对象的公示", "公示", "通知公告", "2018-05-09"],
    ["道路工程中标候选人公示", "公示", "通知公告", "2018-04-30"],
    ["采用单一来源方式采购的公示", "公示", "通知公告", "2018-05-07"],
    ["房屋征收分户补偿情况公示", "通知", "通知公告", "2018-05-27"],
    ["关于做好防汛工作的通知", "通知", "通知公告", null],
  ] as const)("of %s (%s in %s) is proposed for %s", (title, genre, column, end) => {
    expect(propose(title, genre, column)).toBe(end);
  });

  test.each([
    [null, "2018-05-01", false],
    ["2018-05-01", "2018-04-30", false],
    ["2018-05-01", "2018-05-01", false],
    ["2018-05-01", "2018-05-02", true],
  ] as const)("on %s is over on %s: %s", (until, today, over) => {
    expect(isDisplayOver(until === null ? null : plainDateOf(until), plainDateOf(today))).toBe(
      over,
    );
  });
});
