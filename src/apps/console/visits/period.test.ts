import { expect, test } from "vitest";
import { daysOf, spanIn, spanWords, stepsOf } from "./period.ts";

test.each([
  [{ year: "2018", month: "2" }, "2018-02-01", "2018-02-28", "2018 年 2 月"],
  [{ year: "2016", month: "2" }, "2016-02-01", "2016-02-29", "2016 年 2 月"],
  [{ year: "2018" }, "2018-01-01", "2018-12-31", "2018 年"],
  [{ year: "2018", month: "13" }, "2018-01-01", "2018-12-31", "2018 年"],
  [{ year: "x", month: "12" }, "2026-12-01", "2026-12-31", "2026 年 12 月"],
  [{}, "2026-01-01", "2026-12-31", "2026 年"],
])("%j is from %s to %s", (query, from, to, words) => {
  const span = spanIn(query, 2026);
  expect([daysOf(span), spanWords(span)]).toEqual([{ from, to }, words]);
});

test("a year goes month by month, a month day by day, days without visits included", () => {
  const byDay = [
    { day: "2018-02-01", people: 3 },
    { day: "2018-02-28", people: 4 },
  ];
  const year = stepsOf({ year: 2018, month: null }, byDay);
  expect(year).toHaveLength(12);
  expect(year.slice(0, 2)).toEqual([
    { label: "1 月", value: 0 },
    { label: "2 月", value: 7, records: "/admin/visits?year=2018&month=2" },
  ]);
  const month = stepsOf({ year: 2018, month: 2 }, byDay);
  expect(month.map((one) => one.value)).toEqual([3, ...Array<number>(26).fill(0), 4]);
});
