import { describe, expect, it, test } from "vitest";
import { nationalCalendar } from "../calendar/index.ts";
import { remainingAfter, runClock } from "./clock.ts";
import { aHistory, asked, day } from "./fixtures.ts";
import type { History } from "./model.ts";
import { stepLimits, warningLevel } from "./warnings.ts";

const { calendar } = nationalCalendar();

function clockOf(history: Partial<History>) {
  const run = runClock(aHistory(history), calendar);
  if (!run.ok) throw new Error(run.refusal);
  return run.value;
}

test.each([
  ["2022-10-25", "none"],
  ["2022-10-26", "yellow"],
  ["2022-10-28", "yellow"],
  ["2022-10-31", "orange"],
  ["2022-11-02", "orange"],
  ["2022-11-03", "overdue"],
  ["2022-11-05", "overdue"],
])("on %s the case due on 2022-11-02 is %s", (today, level) => {
  const clock = clockOf({ receivedOn: day("2022-09-30") });
  expect(warningLevel(remainingAfter(clock, day(today), calendar))).toBe(level);
});

it("the levels are the site's to set, and a case without an end has none", () => {
  expect(warningLevel(8, { yellow: 8, orange: 4 })).toBe("yellow");
  expect(warningLevel(4, { yellow: 8, orange: 4 })).toBe("orange");
  expect(warningLevel(null)).toBe("none");
});

it("a pause does not bring the end nearer", () => {
  const clock = clockOf({
    receivedOn: day("2022-02-28"),
    consultations: [asked("2022-03-07", null)],
  });
  const left = (today: string) => remainingAfter(clock, day(today), calendar);
  expect([left("2022-03-07"), left("2022-03-15"), left("2022-03-28"), left("2022-03-29")]).toEqual([
    15, 15, 15, 14,
  ]);
});

describe("the terms beside that for the answer", () => {
  const limits = (history: Partial<History>) =>
    stepLimits(clockOf(history), calendar).map(({ kind, lastDay }) => [kind, lastDay]);

  it("are those of the first days when nothing has happened", () => {
    expect(limits({ receivedOn: day("2022-06-01") })).toEqual([
      ["correction-notice", "2022-06-13"],
      ["extension-notice", "2022-06-30"],
    ]);
    expect(limits({ receivedOn: day("2018-06-01") })).toEqual([["extension-notice", "2018-06-25"]]);
  });

  it("are those that somebody else has to keep", () => {
    const correction = {
      askedOn: day("2022-06-08"),
      supplyBy: day("2022-06-22"),
      receivedOn: null,
    };
    expect(
      limits({
        corrections: [correction],
        consultations: [
          { ...asked("2022-06-08", null), arrivedOn: day("2022-06-10") },
          asked("2022-06-08", "2022-06-10"),
        ],
        fee: { noticedOn: day("2022-06-10"), paidOn: null },
      }),
    ).toEqual([
      ["supplement", "2022-06-22"],
      ["opinion", "2022-07-01"],
      ["payment", "2022-07-08"],
    ]);
  });

  it("are no longer there once the step was taken", () => {
    expect(
      limits({
        corrections: [
          { askedOn: day("2022-06-08"), supplyBy: null, receivedOn: day("2022-06-10") },
        ],
        extension: { workingDays: 5, noticedOn: day("2022-06-20") },
      }),
    ).toEqual([]);
  });
});
