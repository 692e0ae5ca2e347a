import { describe, expect, it, test } from "vitest";
import { beijingDay, plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import { nationalCalendar } from "../calendar/index.ts";
import { countedThrough, remainingAfter, runClock, stateOn } from "./clock.ts";
import { aHistory, asked, day } from "./fixtures.ts";
import { usualInterpretation } from "./interpretation.ts";
import type { Clock, History, TermCalendar } from "./model.ts";

const { calendar } = nationalCalendar();

function clockOf(history: Partial<History>, on: TermCalendar = calendar): Clock {
  const run = runClock(aHistory(history), on);
  if (!run.ok) throw new Error(run.refusal);
  return run.value;
}
const dueOf = (history: Partial<History>, on?: TermCalendar) => clockOf(history, on).due;
const received = (on: string) => ({ receivedOn: day(on) });

describe("the term of a plain request", () => {
  test.each([
    ["a court's count over National Day", "2022-09-30", "2019", "2022-11-02"],
    ["in the last days of the Regulation of 2007", "2019-05-10", "2007", "2019-05-31"],
    ["on its very last day", "2019-05-14", "2007", "2019-06-04"],
    ["on the first day of the revised one, over Dragon Boat", "2019-05-15", "2019", "2019-06-13"],
    ["over National Day and both worked weekends", "2020-09-24", "2019", "2020-10-28"],
    ["over the new year", "2021-12-20", "2019", "2022-01-18"],
    ["over a leap day", "2024-02-26", "2019", "2024-03-25"],
    ["over the Spring Festival that was made longer", "2020-01-15", "2019", "2020-02-19"],
    ["a Saturday", "2022-06-18", "2019", "2022-07-15"],
    ["the Friday before it", "2022-06-17", "2019", "2022-07-15"],
    ["a day of the holiday", "2022-10-03", "2019", "2022-11-02"],
    ["a weekend day that is worked", "2022-10-08", "2019", "2022-11-03"],
    ["the first day on which the Regulation was in force", "2008-05-01", "2007", "2008-05-22"],
  ])("received %s", (_name, on, rules, due) => {
    expect(clockOf(received(on))).toMatchObject({
      rules,
      due,
      provisional: false,
      waitingFor: null,
    });
  });

  it("is longer for a day that a district has off, and shorter for one it works", () => {
    const naadam = new Set([...calendar.daysOff, day("2022-07-11"), day("2022-07-12")]);
    expect(dueOf(received("2022-06-20"))).toBe("2022-07-18");
    expect(dueOf(received("2022-06-20"), { ...calendar, daysOff: naadam })).toBe("2022-07-20");
    const workedWeekends = new Set([...calendar.workedWeekends, day("2022-07-16")]);
    expect(dueOf(received("2022-06-20"), { ...calendar, workedWeekends })).toBe("2022-07-16");
  });

  it("is provisional when it ends on or after the first day that was not announced", () => {
    const on = { ...calendar, provisionalFrom: day("2022-11-02") };
    expect(clockOf(received("2022-09-30"), on).provisional).toBe(true);
    const later = { ...on, provisionalFrom: day("2022-11-03") };
    expect(clockOf(received("2022-09-30"), later).provisional).toBe(false);
    expect(clockOf(received("2026-12-10")).provisional).toBe(true);
    expect(clockOf(received("2026-11-30"))).toMatchObject({ due: "2026-12-28" });
  });

  it("begins with the day in Beijing on which a request came in", () => {
    const due = (instant: string) => dueOf({ receivedOn: beijingDay(new Date(instant)) });
    expect(due("2021-12-31T15:59:59Z")).toBe("2022-01-29");
    expect(due("2021-12-31T16:00:00Z")).toBe("2022-01-29");
    expect(due("2022-01-04T15:59:59Z")).toBe("2022-01-30");
    expect(due("2022-01-04T16:00:00Z")).toBe("2022-02-07");
  });
});

describe("a correction", () => {
  const asking = (askedOn: string, receivedOn: string | null, supplyBy: string | null = null) => ({
    corrections: [
      {
        askedOn: day(askedOn),
        receivedOn: receivedOn === null ? null : day(receivedOn),
        supplyBy: supplyBy === null ? null : day(supplyBy),
      },
    ],
  });

  it("lets the count start anew on the day after the supplement", () => {
    const clock = clockOf({ ...received("2022-06-01"), ...asking("2022-06-10", "2022-06-20") });
    expect(clock).toMatchObject({ due: "2022-07-18", startsOn: "2022-06-21", remarks: [] });
  });

  it("leaves no end until the supplement is there", () => {
    const clock = clockOf({ ...received("2022-06-01"), ...asking("2022-06-10", null) });
    expect(clock).toMatchObject({ due: null, waitingFor: "correction", provisional: false });
    expect(stateOn(clock, day("2022-06-13"))).toBe("waiting-for-correction");
    expect(remainingAfter(clock, day("2022-06-13"), calendar)).toBeNull();
  });

  it("asked on the eighth working day is late, and counted all the same", () => {
    const seventh = clockOf({ ...received("2022-06-01"), ...asking("2022-06-13", "2022-06-20") });
    expect(seventh.remarks).toEqual([]);
    const eighth = clockOf({ ...received("2022-06-01"), ...asking("2022-06-14", "2022-06-20") });
    expect(eighth.due).toBe("2022-07-18");
    expect(eighth.remarks).toEqual([
      { code: "correction-late", detail: { askedOn: "2022-06-14", last: "2022-06-13" } },
    ]);
  });

  it("keeps the rules of the day of the first application", () => {
    const clock = clockOf({ ...received("2019-05-14"), ...asking("2019-05-16", "2019-06-10") });
    expect(clock).toMatchObject({ rules: "2007", due: "2019-07-01", total: 15 });
  });

  it("changes nothing under the rules of 2007 where a site reads them so", () => {
    const history = aHistory({ ...received("2018-06-01"), ...asking("2018-06-05", null) });
    const interpretation = { ...usualInterpretation, correctionUnder2007: "continues" as const };
    expect(runClock(history, calendar, interpretation)).toMatchObject({
      ok: true,
      value: { due: "2018-06-25", waitingFor: null },
    });
  });

  it("says when the supplement came later than it should have", () => {
    const late = asking("2022-06-10", "2022-06-20", "2022-06-17");
    expect(clockOf({ ...received("2022-06-01"), ...late }).remarks).toEqual([
      { code: "supplement-late", detail: { receivedOn: "2022-06-20", last: "2022-06-17" } },
    ]);
    const onMonday = asking("2022-06-10", "2022-06-20", "2022-06-18");
    expect(clockOf({ ...received("2022-06-01"), ...onMonday }).remarks).toEqual([]);
  });
});

describe("an opinion", () => {
  // Counted: 1, 2, 3, 4 and 7 March 2022; asked on the fifth of these days.
  const start = received("2022-02-28");

  it("asked for on working day 5 and given 12 working days later leaves 15", () => {
    const clock = clockOf({ ...start, consultations: [asked("2022-03-07", "2022-03-23")] });
    // 23 March still lies within the pause; day 6 is the 24th.
    expect(clock.due).toBe("2022-04-14");
    expect(countedThrough(clock, day("2022-03-23"), calendar)).toBe(5);
    expect(countedThrough(clock, day("2022-03-24"), calendar)).toBe(6);
    expect(stateOn(clock, day("2022-03-07"))).toBe("paused");
    expect(stateOn(clock, day("2022-03-23"))).toBe("running");
  });

  it("not given ends its pause after 15 working days from the arrival of the letter", () => {
    expect(dueOf({ ...start, consultations: [asked("2022-03-07", null)] })).toBe("2022-04-19");
    const arrived = { ...asked("2022-03-07", null), arrivedOn: day("2022-03-09") };
    expect(dueOf({ ...start, consultations: [arrived] })).toBe("2022-04-21");
  });

  it("given late ends its pause with its term, which is said", () => {
    const clock = clockOf({ ...start, consultations: [asked("2022-03-07", "2022-04-01")] });
    expect(clock.due).toBe("2022-04-19");
    expect(clock.remarks).toEqual([
      { code: "opinion-late", detail: { answeredOn: "2022-04-01", last: "2022-03-28" } },
    ]);
  });

  it("of several is left out once for days in common", () => {
    const consultations = [
      asked("2022-03-09", "2022-03-16", "other-organ"),
      asked("2022-03-07", "2022-03-11"),
    ];
    expect(dueOf({ ...start, consultations })).toBe("2022-04-07");
    expect(dueOf({ ...start, consultations: consultations.toReversed() })).toBe("2022-04-07");
  });

  it("asked for after the term has ended gives no more time", () => {
    expect(dueOf({ ...start, consultations: [asked("2022-03-29", "2022-04-10")] })).toBe(
      "2022-03-28",
    );
  });

  it("of a third party has no end under the rules of 2007 until it is there", () => {
    const clock = clockOf({
      ...received("2018-03-01"),
      consultations: [asked("2018-03-07", null)],
    });
    expect(clock).toMatchObject({ due: null, waitingFor: "opinion" });
    expect(stateOn(clock, day("2018-12-01"))).toBe("paused");
  });

  it("of another organ is not left out under the rules of 2007", () => {
    const consultations = [asked("2018-03-07", "2018-03-20", "other-organ")];
    expect(dueOf({ ...received("2018-03-01"), consultations })).toBe("2018-03-22");
  });

  it("that outlasts a supplement is left out of the new count too", () => {
    const corrections = [
      { askedOn: day("2022-03-02"), supplyBy: null, receivedOn: day("2022-03-09") },
    ];
    const consultations = [asked("2022-03-07", "2022-03-11")];
    expect(dueOf({ ...start, corrections, consultations })).toBe("2022-04-11");
  });
});

describe("an extension", () => {
  const start = received("2022-06-01");
  const extended = (workingDays: number, noticedOn: PlainDate | null) => ({
    ...start,
    extension: { workingDays, noticedOn },
  });

  it("adds its working days to the term", () => {
    expect(dueOf(start)).toBe("2022-06-30");
    expect(dueOf(extended(20, day("2022-06-30")))).toBe("2022-07-28");
    expect(dueOf(extended(7, null))).toBe("2022-07-11");
  });

  it("noticed after the term has ended gives nothing, which is said", () => {
    expect(clockOf(extended(20, day("2022-07-01")))).toMatchObject({
      due: "2022-06-30",
      total: 20,
      remarks: [{ code: "extension-late" }],
    });
  });

  it("of before a restart stays, with the safe date beside it, or lapses by setting", () => {
    const history = aHistory({
      ...extended(10, day("2022-06-08")),
      fee: { noticedOn: day("2022-06-09"), paidOn: day("2022-06-13") },
    });
    expect(runClock(history, calendar)).toMatchObject({
      value: {
        due: "2022-07-25",
        remarks: [{ code: "extension-before-restart", detail: { without: "2022-07-11" } }],
      },
    });
    const lapsing = { ...usualInterpretation, extensionBeforeRestart: "lapses" as const };
    expect(runClock(history, calendar, lapsing)).toMatchObject({
      value: { due: "2022-07-11", remarks: [{ code: "extension-lapsed" }] },
    });
  });
});

describe("a fee", () => {
  const start = received("2022-06-01");
  const fee = (noticedOn: string, paidOn: string | null) => ({
    ...start,
    fee: { noticedOn: day(noticedOn), paidOn: paidOn === null ? null : day(paidOn) },
  });

  it("lets the count start anew on the day after the payment", () => {
    expect(dueOf(fee("2022-06-10", "2022-06-20"))).toBe("2022-07-18");
  });

  it("leaves no end until it is paid", () => {
    const clock = clockOf(fee("2022-06-10", null));
    expect(clock).toMatchObject({ due: null, waitingFor: "payment" });
    expect(stateOn(clock, day("2022-06-10"))).toBe("waiting-for-payment");
  });

  it("paid after 20 working days is said to be late", () => {
    expect(clockOf(fee("2022-06-10", "2022-07-08")).remarks).toEqual([]);
    expect(clockOf(fee("2022-06-10", "2022-07-11")).remarks).toEqual([
      { code: "payment-late", detail: { paidOn: "2022-07-11", last: "2022-07-08" } },
    ]);
  });

  it("moves nothing where a site reads the measures so", () => {
    const interpretation = { ...usualInterpretation, payment: "continues" as const };
    expect(runClock(aHistory(fee("2022-06-10", null)), calendar, interpretation)).toMatchObject({
      value: { due: "2022-06-30" },
    });
  });
});

describe("a later end by art. 35", () => {
  it("takes the place of an earlier one, never of a later, and never falls on a day off", () => {
    const delayedTo = (on: string) => dueOf({ ...received("2022-06-01"), delayedTo: day(on) });
    expect(delayedTo("2022-08-31")).toBe("2022-08-31");
    expect(delayedTo("2022-08-27")).toBe("2022-08-29");
    expect(delayedTo("2022-06-20")).toBe("2022-06-30");
  });
});

describe("what is left of a term", () => {
  const clock = clockOf(received("2022-09-30"));
  test.each([
    ["2022-09-30", 20],
    ["2022-10-07", 20],
    ["2022-10-08", 19],
    ["2022-11-01", 1],
    ["2022-11-02", 0],
    ["2022-11-03", -1],
    ["2022-11-07", -3],
  ])("on %s is %i working days", (on, left) => {
    expect(remainingAfter(clock, plainDateOf(on), calendar)).toBe(left);
  });
});
