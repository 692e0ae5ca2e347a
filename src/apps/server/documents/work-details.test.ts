import { expect, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { workingDaysLeft } from "./work-details.ts";

const plain = { daysOff: new Set<never>(), workedWeekends: new Set<never>() };

test.each([
  ["2018-04-13", "2018-04-13", 0],
  ["2018-04-13", "2018-04-16", 1],
  ["2018-04-13", "2018-04-18", 3],
  ["2018-04-16", "2018-04-13", -1],
  ["2018-04-18", "2018-04-13", -3],
])("on %s, %s is %d working days away", (today, due, days) => {
  expect(workingDaysLeft(plainDateOf(today), plainDateOf(due), plain)).toBe(days);
});
