import { expect, test } from "vitest";
import type { Measure } from "./emergency-query.ts";
import { endOf, secondOf, termOf, whatOf } from "./words.ts";

const freeze: Measure = {
  id: "1",
  effect: { kind: "freeze", siteId: 1, target: "column", key: "3", name: "通知公告" },
  beginsAt: "2018-11-23T04:00:00.000Z",
  until: "2018-11-24T01:00:00.000Z",
  reason: "重大活动保障",
  setAt: "2018-11-23T04:00:00.000Z",
  setBy: "张三",
  endedAt: null,
  endedBy: null,
};

test("a measure is said in words", () => {
  expect(whatOf(freeze)).toBe("冻结：通知公告（栏目及下级栏目）");
  expect(termOf(freeze)).toBe(
    "张三设置，2018-11-23 12:00 起，至 2018-11-24 09:00。原因：重大活动保障",
  );
  expect(termOf({ ...freeze, until: null, reason: "" })).toContain("没有定期限");
});

test.each([
  [{ endedAt: "2018-11-24T01:00:00.000Z", endedBy: null }, "2018-11-24 09:00 到期结束"],
  [{ endedAt: "2018-11-23T05:00:00.000Z", endedBy: "李四" }, "2018-11-23 13:00 由李四结束"],
])("%o: %s", (about, words) => {
  expect(endOf({ ...freeze, ...about })).toBe(words);
});

test("the second is Beijing's", () => {
  expect(secondOf("2018-11-23T06:03:11.900Z")).toBe("14:03:11");
});
