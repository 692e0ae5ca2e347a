import { assert, date, integer, property, string } from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  addMonths,
  beijingDay,
  beijingMinute,
  daysBetween,
  parsePlainDate,
  plainDateOf,
  weekday,
  yearOf,
  type PlainDate,
} from "./dates.ts";

const anyDay = date({
  min: new Date("1900-01-01T00:00:00Z"),
  max: new Date("2199-12-31T00:00:00Z"),
  noInvalidDate: true,
}).map((instant) => plainDateOf(instant.toISOString().slice(0, 10)));
const anyCount = integer({ min: -40_000, max: 40_000 });

describe("reading a day", () => {
  test.each([
    ["an ordinary day", "2018-03-02"],
    ["a leap day", "2020-02-29"],
    ["the leap day of a century", "2000-02-29"],
    ["the last of a year", "2018-12-31"],
  ])("accepts %s", (_name, text) => {
    expect(parsePlainDate(text)).toBe(text);
    expect(plainDateOf(text)).toBe(text);
  });

  test.each([
    ["a day that February lacks", "2018-02-30"],
    ["a leap day of a common year", "2019-02-29"],
    ["a leap day of a common century", "1900-02-29"],
    ["the 31st of a short month", "2018-04-31"],
    ["month 13", "2018-13-01"],
    ["day 0", "2018-03-00"],
    ["one digit", "2018-3-2"],
    ["slashes", "2018/03/02"],
    ["an instant", "2018-03-02T00:00:00Z"],
    ["blanks", " 2018-03-02"],
    ["a line end after it", "2018-03-02\n"],
    ["full-width digits", "２０１８-03-02"],
    ["Chinese", "2018年3月2日"],
    ["nothing", ""],
  ])("refuses %s", (_name, text) => {
    expect(parsePlainDate(text)).toBeNull();
    expect(() => plainDateOf(text)).toThrow(RangeError);
  });

  it("gives back what it read, or nothing, for any text", () => {
    assert(
      property(string(), (text) => {
        const day = parsePlainDate(text);
        return day === null || day === text;
      }),
    );
  });
});

describe("moving by days", () => {
  test.each([
    ["over the end of a month", "2021-02-26", 20, "2021-03-18"],
    ["over a leap day", "2020-02-28", 2, "2020-03-01"],
    ["over the end of a year", "2018-12-31", 1, "2019-01-01"],
    ["backwards", "2019-01-01", -1, "2018-12-31"],
    ["not at all", "2018-05-01", 0, "2018-05-01"],
    ["over a day that was an hour short in China", "1986-05-03", 1, "1986-05-04"],
  ])("goes %s", (_name, from, count, to) => {
    expect(addDays(plainDateOf(from), count)).toBe(to);
    expect(daysBetween(plainDateOf(from), plainDateOf(to))).toBe(count);
  });

  it("there and back ends where it began, and the days between are those it went", () => {
    assert(
      property(anyDay, anyCount, (day, count) => {
        const moved = addDays(day, count);
        expect(addDays(moved, -count)).toBe(day);
        expect(daysBetween(day, moved)).toBe(count);
      }),
    );
  });

  it("makes days compare as text in the order of time", () => {
    assert(
      property(anyDay, anyDay, (one, other) => {
        expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one === other ? 0 : -1);
      }),
    );
  });
});

describe("the day of the week", () => {
  test.each([
    ["2026-11-24", 2],
    ["2022-10-08", 6],
    ["2022-10-09", 0],
    ["2000-01-01", 6],
  ])("of %s is %i", (day, expected) => {
    expect(weekday(plainDateOf(day))).toBe(expected);
  });

  it("goes round with the days", () => {
    assert(
      property(anyDay, anyCount, (day, count) => {
        const expected = (((weekday(day) + count) % 7) + 7) % 7;
        expect(weekday(addDays(day, count))).toBe(expected);
      }),
    );
  });
});

describe("Beijing's clock", () => {
  test.each([
    ["at noon", "2018-05-01T04:00:00Z", "2018-05-01 12:00"],
    ["in the last minute of a day", "2018-05-01T15:59:59.999Z", "2018-05-01 23:59"],
    ["at midnight", "2018-05-01T16:00:00Z", "2018-05-02 00:00"],
    ["at the turn of the year", "2018-12-31T16:00:00Z", "2019-01-01 00:00"],
  ])("shows the office's time %s", (_name, instant, shown) => {
    expect(beijingMinute(new Date(instant))).toBe(shown);
    expect(beijingDay(new Date(instant))).toBe(shown.slice(0, 10));
  });
});

test.each([
  ["2024-01-15", 6, "2024-07-15"],
  ["2024-08-31", 6, "2025-02-28"],
  ["2023-08-31", 6, "2024-02-29"],
  ["2025-10-11", -36, "2022-10-11"],
  ["2024-02-29", -12, "2023-02-28"],
  ["2024-12-31", 0, "2024-12-31"],
  ["2024-01-31", -1, "2023-12-31"],
])("%s and %i months are %s", (day, count, expected) => {
  expect(addMonths(plainDateOf(day), count)).toBe(expected);
});

it("reads the year of a day", () => {
  const years = ["2008-05-01", "2026-12-31"].map((day) => yearOf(day as PlainDate));
  expect(years).toEqual([2008, 2026]);
});
