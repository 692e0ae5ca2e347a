import { expect, test } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { daysCounted, keptFrom, partsOf, periodOf } from "./period-rules.ts";

const today = plainDateOf("2018-11-23");
const period = (from: string, to: string) => ({ from: plainDateOf(from), to: plainDateOf(to) });

test.each([
  [2018, null, "2018-01-01", "2018-12-31"],
  [2018, 2, "2018-02-01", "2018-02-28"],
  [2016, 2, "2016-02-01", "2016-02-29"],
  [2018, 12, "2018-12-01", "2018-12-31"],
] as const)("year %i, month %s is from %s to %s", (year, month, from, to) => {
  expect(periodOf(year, month)).toEqual({ from, to });
});

test.each([
  ["a year", "2018-01-01", "2018-12-31", ["2018-01-01", "2018-12-31"], []],
  ["a month", "2018-02-01", "2018-02-28", ["2018-02-01", "2018-02-28"], []],
  ["a day", "2018-02-03", "2018-02-03", null, [["2018-02-03", "2018-02-03"]]],
  ["the last day of a month", "2018-02-28", "2018-02-28", null, [["2018-02-28", "2018-02-28"]]],
  ["days of two months", "2018-02-27", "2018-03-30", null, [["2018-02-27", "2018-03-30"]]],
  [
    "days, months, days",
    "2017-12-30",
    "2018-03-02",
    ["2018-01-01", "2018-02-28"],
    [
      ["2017-12-30", "2017-12-31"],
      ["2018-03-01", "2018-03-02"],
    ],
  ],
] as const)("%s is read by the month as far as possible", (_, from, to, months, days) => {
  expect(partsOf(period(from, to), today)).toEqual({
    ok: true,
    value: {
      months: months && { from: months[0], to: months[1] },
      days: days.map(([first, last]) => ({ from: first, to: last })),
    },
  });
});

test("days before the last three years can be asked for by whole months alone", () => {
  expect(keptFrom(today)).toBe("2015-11-23");
  const refused = { ok: false, refusal: "days-not-kept" };
  expect(partsOf(period("2015-11-22", "2018-01-31"), today)).toEqual(refused);
  expect(partsOf(period("2015-11-23", "2018-01-31"), today).ok).toBe(true);
  expect(partsOf(period("2010-01-01", "2015-10-31"), today).ok).toBe(true);
  expect(partsOf(period("2018-02-02", "2018-02-01"), today)).toEqual({
    ok: false,
    refusal: "period-reversed",
  });
});

test.each([
  ["2018-01-01", "2018-12-31", "2017-05-01", 327],
  ["2018-01-01", "2018-12-31", "2018-11-20", 4],
  ["2017-01-01", "2017-12-31", "2015-05-01", 365],
  ["2019-01-01", "2019-12-31", "2015-05-01", 0],
  ["2018-01-01", "2018-12-31", null, 0],
])("of %s to %s, counted since %s, visits were counted on %i days", (from, to, since, days) => {
  const first = since === null ? null : plainDateOf(since);
  expect(daysCounted(period(from, to), first, today)).toBe(days);
});
