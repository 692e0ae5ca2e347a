import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDateOf } from "../../kernel/dates.ts";
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
  ["a year", "2018-01-01", "2018-12-31", [2018, 2018], [], []],
  ["a month", "2018-02-01", "2018-02-28", null, [["2018-02-01", "2018-02-28"]], []],
  ["a day", "2018-02-03", "2018-02-03", null, [], [["2018-02-03", "2018-02-03"]]],
  ["a month's last day", "2018-02-28", "2018-02-28", null, [], [["2018-02-28", "2018-02-28"]]],
  ["days of two months", "2018-02-27", "2018-03-30", null, [], [["2018-02-27", "2018-03-30"]]],
  [
    "days, months, days",
    "2017-11-30",
    "2018-03-02",
    null,
    [["2017-12-01", "2018-02-28"]],
    [
      ["2017-11-30", "2017-11-30"],
      ["2018-03-01", "2018-03-02"],
    ],
  ],
  [
    "days, months, years, months, days",
    "2015-11-29",
    "2018-03-02",
    [2016, 2017],
    [
      ["2015-12-01", "2015-12-31"],
      ["2018-01-01", "2018-02-28"],
    ],
    [
      ["2015-11-29", "2015-11-30"],
      ["2018-03-01", "2018-03-02"],
    ],
  ],
] as const)("%s is read by as few rows as possible", (_, from, to, years, months, days) => {
  const periods = (all: readonly (readonly [string, string])[]) =>
    all.map(([first, last]) => ({ from: first, to: last }));
  expect(partsOf(period(from, to), today)).toEqual({
    ok: true,
    value: {
      years: years && { from: years[0], to: years[1] },
      months: periods(months),
      days: periods(days),
    },
  });
});

test("the parts of a period hold each of its days once", () => {
  const day = fc
    .integer({ min: 0, max: 1_090 })
    .map((count) => addDays(plainDateOf("2015-11-28"), count));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const asked = one < other ? { from: one, to: other } : { from: other, to: one };
      const parts = partsOf(asked, today);
      if (!parts.ok) throw new Error(parts.refusal);
      const { years, months, days } = parts.value;
      const whole =
        years === null ? [] : [{ from: `${years.from}-01-01`, to: `${years.to}-12-31` }];
      const all = [...whole, ...months, ...days].map((part) => period(part.from, part.to));
      const ordered = all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      expect([ordered[0]?.from, ordered.at(-1)?.to]).toEqual([asked.from, asked.to]);
      for (const [index, part] of ordered.slice(1).entries())
        expect(addDays(ordered[index]?.to ?? today, 1)).toBe(part.from);
    }),
  );
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
