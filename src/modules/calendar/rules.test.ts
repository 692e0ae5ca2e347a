import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "../../kernel/working-days.ts";
import type { CalendarDay, DayKind } from "./model.ts";
import { nationalYears } from "./national-years.ts";
import { checkLocalDay, checkYear, composeCalendar } from "./rules.ts";
import { statutoryDaysOff } from "./statutory-days.ts";

const known = nationalYears().filter((found) => found.year <= 2026);
const numbers = known.map((found) => found.year);
const national = known.flatMap((found) => found.days);
const country = composeCalendar(numbers, national, []);

function checkDays(days: readonly CalendarDay[], year = 2027) {
  return checkYear({ year, days });
}

function aDay(day: string, kind: DayKind, name = "那达慕"): CalendarDay {
  return { day: plainDateOf(day), kind, name };
}

describe("terms that courts and offices counted", () => {
  test.each([
    ["signed for before National Day, weekend worked after it", "2022-09-30", 20, "2022-11-02"],
    ["15 working days without a holiday", "2019-05-10", 15, "2019-05-31"],
    ["over the long holiday of 2020 with both worked days", "2020-09-24", 20, "2020-10-28"],
    ["over the Spring Festival that was made longer", "2020-01-23", 5, "2020-02-07"],
    ["from a Saturday that was off", "2018-09-22", 1, "2018-09-25"],
  ])("%s", (_name, from, count, expected) => {
    const end = addWorkingDays(plainDateOf(from), count, country);
    expect(end).toBe(expected);
    expect(workingDaysBetween(plainDateOf(from), end, country)).toBe(count);
  });

  it("has no working day from 28 to 31 January 2025, when annual reports are due", () => {
    const last = ["2025-01-31", "2025-01-30", "2025-01-29", "2025-01-28", "2025-01-27"];
    expect(last.map((day) => isWorkingDay(plainDateOf(day), country))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("a site's calendar", () => {
  it("adds the site's own days, which win over the country's", () => {
    const calendar = composeCalendar(numbers, national, [
      aDay("2026-07-20", "off"),
      aDay("2026-07-25", "worked"),
      aDay("2026-02-28", "off"),
    ]);
    const worked = (day: string) => isWorkingDay(plainDateOf(day), calendar);
    expect(isWorkingDay(plainDateOf("2026-07-20"), country)).toBe(true);
    expect(worked("2026-07-20")).toBe(false);
    expect(worked("2026-07-25")).toBe(true);
    expect(isWorkingDay(plainDateOf("2026-02-28"), country)).toBe(true);
    expect(worked("2026-02-28")).toBe(false);
  });

  it("is provisional after the last announced year, with the statutory days off", () => {
    expect(country.provisionalFrom).toBe("2027-01-01");
    expect(isWorkingDay(plainDateOf("2027-02-08"), country)).toBe(false);
    expect(isWorkingDay(plainDateOf("2027-02-09"), country)).toBe(true);
    expect(isWorkingDay(plainDateOf("2036-10-01"), country)).toBe(false);
  });

  it("is provisional in a year that was left out, and nothing is made up in announced ones", () => {
    const without = composeCalendar(
      numbers.filter((year) => year !== 2024),
      known.filter((found) => found.year !== 2024).flatMap((found) => found.days),
      [],
    );
    expect(without.provisionalFrom).toBe("2024-01-01");
    expect(isWorkingDay(plainDateOf("2024-02-12"), without)).toBe(false);
    expect(isWorkingDay(plainDateOf("2024-02-13"), without)).toBe(true);
    expect(isWorkingDay(plainDateOf("2023-01-27"), without)).toBe(false);
  });

  it("without any announced year is the plain week, all provisional", () => {
    const nothing = composeCalendar([], [], []);
    expect(nothing.provisionalFrom < "2008-01-01").toBe(true);
    expect(isWorkingDay(plainDateOf("2026-10-01"), nothing)).toBe(true);
  });
});

describe("a day of the site's own", () => {
  test.each([
    ["a Monday off", "2026-07-20", "off", "ok"],
    ["a Saturday worked", "2026-07-25", "worked", "ok"],
    ["a worked Saturday off", "2026-02-28", "off", "ok"],
    ["a Sunday off", "2026-07-26", "off", "day-already-off"],
    ["a holiday off", "2026-10-01", "off", "day-already-off"],
    ["a Monday worked", "2026-07-20", "worked", "day-already-worked"],
    ["a holiday worked", "2026-10-01", "worked", "national-holiday"],
    ["a holiday that is not announced yet worked", "2027-10-01", "worked", "national-holiday"],
  ] as const)("%s", (_name, day, kind, expected) => {
    const answer = checkLocalDay(aDay(day, kind), country);
    expect(answer.ok ? "ok" : answer.refusal).toBe(expected);
  });
});

describe("a year's announcement", () => {
  const statutory = statutoryDaysOff(2027);

  it("may be the statutory days alone, or leave out those on weekends", () => {
    expect(checkDays(statutory).ok).toBe(true);
    expect(checkDays(statutory.filter(({ day }) => day !== "2027-05-01")).ok).toBe(true);
  });

  test.each([
    ["a statutory day is missing", statutory.slice(1), "statutory-day-missing", "2027-01-01"],
    [
      "a statutory day is worked",
      [...statutory.filter(({ day }) => day !== "2027-05-01"), aDay("2027-05-01", "worked")],
      "statutory-day-missing",
      "2027-05-01",
    ],
    ["a day lies in another year", [aDay("2028-01-01", "off")], "day-outside-year", "2028-01-01"],
    ["a day is too early", [aDay("2026-11-30", "off")], "day-outside-year", "2026-11-30"],
    [
      "a day stands twice",
      [aDay("2027-01-01", "off"), aDay("2027-01-01", "off")],
      "day-twice",
      "2027-01-01",
    ],
    [
      "a Monday is declared worked",
      [aDay("2027-03-01", "worked")],
      "worked-day-not-weekend",
      "2027-03-01",
    ],
  ])("is refused when %s", (_name, days, refusal, day) => {
    expect(checkDays(days)).toEqual({ ok: false, refusal, detail: { day } });
  });

  it.each([2013, 2100, Number.NaN])("is refused for %d, whose lunar days are not known", (year) => {
    expect(checkDays([], year)).toEqual({ ok: false, refusal: "year-unknown" });
  });

  it("may reach into the December before", () => {
    expect(checkDays([aDay("2026-12-31", "off"), ...statutory]).ok).toBe(true);
  });
});
