import { assert, date, integer, property, uniqueArray } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, plainDateOf, weekday, type PlainDate } from "./dates.ts";
import {
  addWorkingDays,
  firstWorkingDayFrom,
  isWorkingDay,
  workingDaysBetween,
  type WorkingCalendar,
} from "./working-days.ts";

function calendarOf(off: readonly string[], worked: readonly string[]): WorkingCalendar {
  return {
    daysOff: new Set(off.map(plainDateOf)),
    workedWeekends: new Set(worked.map(plainDateOf)),
  };
}

const plainWeek = calendarOf([], []);
// National Day 2022: 1 to 7 October off, the weekend after it worked.
const october = calendarOf(
  ["01", "02", "03", "04", "05", "06", "07"].map((day) => `2022-10-${day}`),
  ["2022-10-08", "2022-10-09"],
);

const anyDay = date({
  min: new Date("2015-01-01T00:00:00Z"),
  max: new Date("2015-12-31T00:00:00Z"),
  noInvalidDate: true,
}).map((instant) => plainDateOf(instant.toISOString().slice(0, 10)));
const anyCalendar = uniqueArray(anyDay, { maxLength: 40 }).map((days) => ({
  daysOff: new Set(days.filter((_, index) => index % 2 === 0)),
  workedWeekends: new Set(
    days.filter((day, index) => index % 2 === 1 && [0, 6].includes(weekday(day))),
  ),
}));
const anyCount = integer({ min: 1, max: 60 });

test.each([
  ["2022-09-30", "2022-09-30"],
  ["2022-10-01", "2022-10-08"],
  ["2022-10-08", "2022-10-08"],
  ["2022-10-15", "2022-10-17"],
])("a term that would end on %s ends on %s", (day, end) => {
  expect(firstWorkingDayFrom(plainDateOf(day), october)).toBe(end);
});

describe("a working day", () => {
  test.each([
    ["a Friday", "2022-09-30", true],
    ["a Saturday", "2022-09-24", false],
    ["a Sunday", "2022-09-25", false],
    ["a holiday on a Monday", "2022-10-03", false],
    ["a holiday on a Saturday", "2022-10-01", false],
    ["a Saturday declared worked", "2022-10-08", true],
    ["a Sunday declared worked", "2022-10-09", true],
  ])("%s", (_name, day, expected) => {
    expect(isWorkingDay(plainDateOf(day), october)).toBe(expected);
  });
});

describe("a term in working days", () => {
  test.each([
    ["a court's count over National Day", "2022-09-30", 20, october, "2022-11-02"],
    ["the same with weekends alone", "2022-09-30", 20, plainWeek, "2022-10-28"],
    ["one day from a Friday", "2022-09-23", 1, plainWeek, "2022-09-26"],
    ["one day from a Saturday", "2022-09-24", 1, plainWeek, "2022-09-26"],
    ["one day into the holiday", "2022-09-30", 1, october, "2022-10-08"],
    ["no days at all", "2022-10-01", 0, october, "2022-10-01"],
    ["over a leap day", "2020-02-28", 1, plainWeek, "2020-03-02"],
  ])("%s", (_name, from, count, calendar, expected) => {
    expect(addWorkingDays(plainDateOf(from), count, calendar)).toBe(expected);
  });

  it("ends on a working day, with as many of them in it as were asked for", () => {
    assert(
      property(anyDay, anyCount, anyCalendar, (from, count, calendar) => {
        const end = addWorkingDays(from, count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(workingDaysBetween(from, end, calendar)).toBe(count);
        expect(workingDaysBetween(from, addDays(end, -1), calendar)).toBe(count - 1);
      }),
    );
  });

  it("is the same in one go and in two", () => {
    assert(
      property(anyDay, anyCount, anyCount, anyCalendar, (from, first, second, calendar) => {
        const halfway = addWorkingDays(from, first, calendar);
        expect(addWorkingDays(halfway, second, calendar)).toBe(
          addWorkingDays(from, first + second, calendar),
        );
      }),
    );
  });

  it("never ends earlier for one more day off", () => {
    assert(
      property(anyDay, anyCount, anyCalendar, anyDay, (from, count, calendar, more) => {
        const longer = { ...calendar, daysOff: new Set<PlainDate>([...calendar.daysOff, more]) };
        expect(addWorkingDays(from, count, longer) >= addWorkingDays(from, count, calendar)).toBe(
          true,
        );
      }),
    );
  });
});

describe("working days between two days", () => {
  it.each([
    ["counts the last and not the first", "2022-09-26", "2022-09-27", 1],
    ["is none on one and the same day", "2022-09-26", "2022-09-26", 0],
    ["is none backwards", "2022-09-27", "2022-09-26", 0],
    ["is none over a weekend", "2022-09-23", "2022-09-25", 0],
    ["leaves out the holiday and counts the worked weekend", "2022-09-30", "2022-10-10", 3],
  ])("%s", (_name, from, to, expected) => {
    expect(workingDaysBetween(plainDateOf(from), plainDateOf(to), october)).toBe(expected);
  });
});
