import { assert, integer, property } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { yearOf } from "../../kernel/dates.ts";
import { nationalYears } from "./national-years.ts";
import { statutoryDaysOff, STATUTORY_YEARS } from "./statutory-days.ts";

const monthAndDay = (year: number) => statutoryDaysOff(year).map(({ day }) => day.slice(5));

describe("the statutory days off", () => {
  test.each([
    [2024, "01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03"],
    [2025, "01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06"],
    [2027, "01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03"],
    [2028, "01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03"],
    [2034, "01-01 02-18 02-19 02-20 02-21 04-05 05-01 05-02 06-20 09-27 10-01 10-02 10-03"],
  ])("of %i, leap months and all", (year, expected) => {
    expect(monthAndDay(year).join(" ")).toBe(expected);
  });

  it("are one day with two names where Mid-Autumn meets National Day", () => {
    const day = statutoryDaysOff(2020).find((found) => found.day === "2020-10-01");
    expect(day?.name).toBe("中秋节、国庆节");
  });

  it("lie within the days that the notices announced", () => {
    for (const { year, days } of nationalYears()) {
      if (year < STATUTORY_YEARS.first || year > 2026) continue;
      const off = new Set(days.filter(({ kind }) => kind === "off").map(({ day }) => day));
      expect(statutoryDaysOff(year).filter(({ day }) => !off.has(day))).toEqual([]);
    }
  });

  it("are 11 to 13 days of their own year, in order, in every year they are known for", () => {
    assert(
      property(integer({ min: STATUTORY_YEARS.first, max: STATUTORY_YEARS.last }), (year) => {
        const days = statutoryDaysOff(year).map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(days.every((day) => yearOf(day) === year)).toBe(true);
        const most = year < 2025 ? 11 : 13;
        expect([most - 1, most]).toContain(days.length);
      }),
    );
  });

  it.each([2013, 2100, Number.NaN])("are not made up for %d", (year) => {
    expect(() => statutoryDaysOff(year)).toThrow(RangeError);
  });
});
