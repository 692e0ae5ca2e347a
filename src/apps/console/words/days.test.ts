import { expect, test } from "vitest";
import { addDays, dayOf, dayWords, dueWords, minuteOf, todayWords } from "./days.ts";

test.each([
  ["2018-04-18", 3, "还有 3 个工作日，4月18日到期"],
  ["2018-04-18", null, "还有 5 天，4月18日到期"],
  ["2018-04-13", 0, "今天到期"],
  ["2018-04-11", -2, "已超期 2 个工作日，4月11日到期"],
  ["2018-04-11", null, "已超期 2 天，4月11日到期"],
  ["2019-01-02", null, "还有 264 天，2019年1月2日到期"],
])("due on %s with %s working days left reads: %s", (dueOn, left, words) => {
  expect(dueWords(dueOn, "2018-04-13", left)).toBe(words);
});

test.each([
  ["2018-05-01", "5月1日"],
  ["2017-12-31", "2017年12月31日"],
])("%s reads %s in 2018", (day, words) => {
  expect(dayWords(day, "2018-04-13")).toBe(words);
});

test("points in time are read in Beijing", () => {
  expect(dayOf("2018-04-17T16:00:00Z")).toBe("2018-04-18");
  expect(minuteOf("2018-04-17T15:59:59Z")).toBe("2018-04-17 23:59");
  expect(todayWords("2018-04-18")).toBe("4月18日 星期三");
});

test.each([
  ["2018-02-28", 1, "2018-03-01"],
  ["2018-01-01", -1, "2017-12-31"],
])("%s and %s days is %s", (day, count, other) => {
  expect(addDays(day, count)).toBe(other);
});
