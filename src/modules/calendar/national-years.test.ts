import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { describe, expect, it, test } from "vitest";
import { addDays, plainDateOf, yearOf, type PlainDate } from "../../kernel/dates.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import { nationalYears } from "./national-years.ts";
import { checkYear, composeCalendar } from "./rules.ts";

const years = nationalYears();
const all = composeCalendar(
  years.map((found) => found.year),
  years.flatMap((found) => found.days),
  [],
);

it("knows every year from 2008 to 2026, each with the notice it rests on", () => {
  const known = years.map((found) => found.year);
  expect(known.slice(0, 19)).toEqual(Array.from({ length: 19 }, (_, index) => 2008 + index));
  for (const { year, source } of years) expect(source).toContain(`关于${year}年`);
});

it("holds each day once", () => {
  const days = years.flatMap((found) => found.days.map(({ day }) => day));
  expect(new Set(days).size).toBe(days.length);
});

test.each(years.filter((found) => found.year >= 2014).map((found) => [found.year, found] as const))(
  "%i is an announcement that could have been entered by hand",
  (_year, found) => {
    expect(checkYear(found)).toEqual({ ok: true, value: true });
  },
);

test.each([
  ["2007-12-29", "worked", "a Saturday of the December before, worked"],
  ["2007-12-31", "off", "a Monday of the December before, off"],
  ["2011-12-31", "worked", "a Saturday worked for New Year 2012"],
  ["2015-09-03", "off", "the seventieth anniversary of the victory"],
  ["2015-09-06", "worked", "the Sunday worked for it"],
  ["2019-05-02", "off", "added to Labour Day by a second notice"],
  ["2020-01-31", "off", "the Spring Festival that was made longer"],
  ["2020-02-01", "off", "a Saturday first declared worked, then off"],
  ["2020-02-03", "worked", "the Monday on which it ended"],
  ["2020-10-08", "off", "National Day and Mid-Autumn in one"],
  ["2022-10-08", "worked", "a Saturday worked"],
  ["2022-10-09", "worked", "and the Sunday after it"],
  ["2024-02-09", "worked", "New Year's Eve, which was no holiday then"],
  ["2025-01-28", "off", "New Year's Eve, which had become one"],
  ["2026-02-28", "worked", "a Saturday worked for the Spring Festival"],
])("%s is %s: %s", (day, kind) => {
  expect(isWorkingDay(plainDateOf(day), all)).toBe(kind === "worked");
});

describe("compared with another collection of the notices", () => {
  const folder = join(
    process.env["GONGKAI_SHARED_DATA"] ??
      join(fileURLToPath(new URL("../../../..", import.meta.url)), "shared", "data"),
    "holidays",
  );
  const file = z.object({
    days: z.array(z.object({ date: z.string(), isOffDay: z.boolean() })),
  });

  it("agrees on every day from 2008 to 2026", (context) => {
    if (!existsSync(folder)) context.skip(`NOT COMPARED: no files in ${folder}`);
    const [daysOff, workedWeekends] = [new Set<PlainDate>(), new Set<PlainDate>()];
    for (const name of readdirSync(folder)) {
      const read = file.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      for (const { date, isOffDay } of read.days) {
        (isOffDay ? daysOff : workedWeekends).add(plainDateOf(date));
      }
    }
    const other = { daysOff, workedWeekends };
    const different: string[] = [];
    let compared = 0;
    for (let day = plainDateOf("2007-12-01"); yearOf(day) <= 2026; day = addDays(day, 1)) {
      if (isWorkingDay(day, all) !== isWorkingDay(day, other)) different.push(day);
      compared += 1;
    }
    expect(different).toEqual([]);
    expect(compared).toBe(6_971);
  });
});
