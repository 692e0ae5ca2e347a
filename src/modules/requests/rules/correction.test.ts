import { describe, expect, it } from "vitest";
import type { EventFacts } from "../events.ts";
import { askCorrection, lastDayToAsk, lapseCorrection, receiveCorrection } from "./correction.ts";
import { aCase, day, onDay } from "./fixtures.ts";

const what = "不明确";
const asked: EventFacts = {
  kind: "correction-asked",
  on: day("2022-10-10"),
  what,
  supplyBy: day("2022-10-20"),
};
const came: EventFacts = { kind: "correction-received", on: day("2022-10-12"), text: "已补正" };
const ask = (on: string, supplyBy = "2022-11-15") => ({
  on: day(on),
  what,
  supplyBy: day(supplyBy),
});

describe("a correction (条例 art. 30)", () => {
  it("is asked for within seven working days of the receipt", () => {
    const found = aCase("2022-09-30");
    expect(lastDayToAsk(found, onDay("2022-10-08"))).toBe("2022-10-14");
    expect(askCorrection(found, ask("2022-10-14"), onDay("2022-10-14")).ok).toBe(true);
    expect(askCorrection(found, ask("2022-10-17"), onDay("2022-10-17"))).toMatchObject({
      refusal: "correction-too-late",
      detail: { lastDay: "2022-10-14" },
    });
  });

  it("is asked for once under the rules of 2019, and again under those of 2007", () => {
    expect(
      askCorrection(aCase("2022-09-30", [asked, came]), ask("2022-10-13"), onDay("2022-10-13")),
    ).toEqual({ ok: false, refusal: "correction-asked-already" });
    const before = aCase("2018-05-02", [
      { ...asked, on: day("2018-05-03"), supplyBy: day("2018-05-10") },
      { ...came, on: day("2018-05-04") },
    ]);
    const again = ask("2018-06-20", "2018-06-30");
    expect(askCorrection(before, again, onDay("2018-06-20")).ok).toBe(true);
  });

  it.each([
    [ask("2022-10-11"), "2022-10-10", "day-in-future"],
    [ask("2022-09-29"), "2022-10-10", "day-before-receipt"],
    [{ ...ask("2022-10-10"), what: " " }, "2022-10-10", "text-missing"],
    [ask("2022-10-10", "2022-10-10"), "2022-10-10", "supply-day-too-early"],
  ])("%# is refused where a day or a word is wrong", (wanted, today, refusal) => {
    expect(askCorrection(aCase("2022-09-30"), wanted, onDay(today))).toMatchObject({ refusal });
  });

  it("is taken in while it is waited for, and not before it was asked for", () => {
    const waiting = aCase("2022-09-30", [asked]);
    const supply = (on: string) =>
      receiveCorrection(waiting, { on: day(on), text: "补正" }, onDay("2022-10-30"));
    expect(supply("2022-10-25").ok).toBe(true);
    expect(supply("2022-10-09")).toMatchObject({ refusal: "day-before-asking" });
    expect(
      receiveCorrection(
        aCase("2022-09-30"),
        { on: day("2022-10-09"), text: "补正" },
        onDay("2022-10-30"),
      ),
    ).toMatchObject({ refusal: "not-possible-now" });
  });

  it("lapses after the next working day where its term ends on a day off", () => {
    const onSaturday = { ...asked, supplyBy: day("2022-10-15") };
    const waiting = aCase("2022-09-30", [onSaturday]);
    expect(lapseCorrection(waiting, { reason: "逾期" }, onDay("2022-10-17"))).toMatchObject({
      refusal: "term-not-over",
      detail: { lastDay: "2022-10-17" },
    });
    expect(lapseCorrection(waiting, { reason: "逾期" }, onDay("2022-10-18")).ok).toBe(true);
  });

  it("lapses the day after its term, and never under the rules of 2007", () => {
    const reason = { reason: "逾期" };
    const waiting = aCase("2022-09-30", [asked]);
    expect(lapseCorrection(waiting, reason, onDay("2022-10-20"))).toMatchObject({
      refusal: "term-not-over",
    });
    expect(lapseCorrection(waiting, reason, onDay("2022-10-21"))).toMatchObject({
      value: [{ kind: "closed", outcome: { code: "F1" } }],
    });
    const old = aCase("2018-05-02", [
      { ...asked, on: day("2018-05-03"), supplyBy: day("2018-05-10") },
    ]);
    expect(lapseCorrection(old, reason, onDay("2018-06-01"))).toMatchObject({
      refusal: "not-in-these-rules",
    });
  });
});
