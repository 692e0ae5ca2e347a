import { describe, expect, it } from "vitest";
import type { EventFacts } from "../events.ts";
import { consult, consultationAnswered } from "./consultation.ts";
import { askReasons, delay, giveReasons } from "./excess.ts";
import { extend } from "./extension.ts";
import { aCase, day, onDay } from "./fixtures.ts";
import { lapseFee, lastDayToPay, noticeFee, payFee } from "./payment.ts";

const extension = (noticedOn: string, about: object = {}) => ({
  workingDays: 20,
  reason: "材料多",
  approvedBy: "负责人",
  noticedOn: day(noticedOn),
  ...about,
});

describe("an extension (条例 art. 33)", () => {
  const found = aCase("2022-09-30");
  it("is noticed on the last day at the latest", () => {
    expect(extend(found, extension("2022-11-02"), onDay("2022-11-02")).ok).toBe(true);
    expect(extend(found, extension("2022-11-03"), onDay("2022-11-03"))).toMatchObject({
      refusal: "extension-too-late",
      detail: { dueOn: "2022-11-02" },
    });
  });
  it.each([
    [{ approvedBy: "" }, "approver-missing"],
    [{ reason: " " }, "text-missing"],
  ])("%# needs who consents, and a reason", (about, refusal) => {
    expect(extend(found, extension("2022-10-10", about), onDay("2022-10-10"))).toMatchObject({
      refusal,
    });
  });
  it("is given once", () => {
    const extended: EventFacts = { kind: "extended", ...extension("2022-10-10") };
    expect(
      extend(aCase("2022-09-30", [extended]), extension("2022-10-11"), onDay("2022-10-11")),
    ).toMatchObject({ refusal: "extended-already" });
  });
});

describe("an opinion (art. 32)", () => {
  const asked: EventFacts = {
    kind: "consultation-asked",
    consultation: 1,
    about: "third-party",
    party: "某公司",
    on: day("2022-10-10"),
    content: "合同",
  };
  it("is asked of somebody about something", () => {
    const ask = {
      about: "third-party",
      party: "",
      on: day("2022-10-10"),
      content: "合同",
    } as const;
    expect(consult(aCase("2022-09-30"), ask, onDay("2022-10-10"))).toMatchObject({
      refusal: "text-missing",
    });
  });
  it.each([
    [2, "2022-10-12", true, "consultation-unknown"],
    [1, "2022-10-09", true, "day-before-asking"],
    [1, "2022-10-12", false, "text-missing"],
  ])("%# is noted of who was asked, with reasons for a no", (consultation, on, agrees, refusal) => {
    const opinion = { consultation, on: day(on), agrees, reasons: "" };
    expect(
      consultationAnswered(aCase("2022-09-30", [asked]), opinion, onDay("2022-10-20")),
    ).toMatchObject({ refusal });
  });
});

describe("very many requests (art. 35)", () => {
  const asked: EventFacts = {
    kind: "reasons-asked",
    on: day("2022-10-10"),
    supplyBy: day("2022-10-17"),
    text: "一个月内25件",
  };
  const given: EventFacts = { kind: "reasons-given", on: day("2022-10-12"), text: "研究" };
  const later = (until: string) => ({
    until: day(until),
    reason: "数量大",
    noticedOn: day("2022-10-13"),
  });
  it("are asked about once, and only since 2019", () => {
    const ask = { on: day("2018-05-03"), supplyBy: day("2018-05-10"), text: "多" };
    expect(askReasons(aCase("2018-05-02"), ask, onDay("2018-05-03"))).toMatchObject({
      refusal: "not-in-these-rules",
    });
    expect(askReasons(aCase("2022-09-30", [asked, given]), ask, onDay("2022-10-13"))).toMatchObject(
      { refusal: "reasons-asked-already" },
    );
  });
  it("that nobody explains in time go on without reasons", () => {
    const none = { on: day("2022-10-17"), text: "" };
    const waiting = aCase("2022-09-30", [asked]);
    expect(giveReasons(waiting, none, onDay("2022-10-18"))).toMatchObject({
      refusal: "text-missing",
    });
    expect(giveReasons(waiting, { ...none, on: day("2022-10-18") }, onDay("2022-10-18")).ok).toBe(
      true,
    );
  });
  it("have until Monday where the term ends on a Saturday", () => {
    const waiting = aCase("2022-09-30", [{ ...asked, supplyBy: day("2022-10-15") }]);
    const none = (on: string) =>
      giveReasons(waiting, { on: day(on), text: "" }, onDay("2022-10-18"));
    expect(none("2022-10-17")).toMatchObject({ refusal: "text-missing" });
    expect(none("2022-10-18").ok).toBe(true);
  });
  it("get a later end after good reasons, later than the term", () => {
    const found = aCase("2022-09-30", [asked, given]);
    expect(delay(found, later("2022-11-02"), onDay("2022-10-13"))).toMatchObject({
      refusal: "delay-too-early",
    });
    expect(delay(found, later("2022-12-01"), onDay("2022-10-13")).ok).toBe(true);
    expect(delay(aCase("2022-09-30"), later("2022-12-01"), onDay("2022-10-13"))).toMatchObject({
      refusal: "not-possible-now",
    });
  });
});

describe("a fee (art. 42)", () => {
  const notice = (basis: "by-request" | "by-page", quantity: number, on = "2022-10-10") => ({
    on: day(on),
    basis,
    quantity,
  });
  it.each([
    [notice("by-page", 250), 4700],
    [notice("by-request", 35), 200],
  ])("%# is what the tariff says", (asked, yuan) => {
    expect(noticeFee(aCase("2022-09-30"), asked, onDay("2022-10-10"))).toMatchObject({
      value: [{ yuan }],
    });
  });
  it.each([
    ["2022-09-30", notice("by-page", 30), "fee-not-due"],
    ["2022-09-30", notice("by-request", 10), "fee-not-due"],
    ["2022-09-30", notice("by-page", 31.5), "fee-not-due"],
    ["2018-05-02", notice("by-page", 250), "fee-under-2007"],
  ])("of %s %# is not asked for", (arrivedOn, asked, refusal) => {
    expect(noticeFee(aCase(arrivedOn), asked, onDay("2022-10-10"))).toMatchObject({ refusal });
  });
  it("is asked for within the term for the answer, and not to begin an overdue one anew", () => {
    const found = aCase("2022-09-30");
    const ask = (on: string) => noticeFee(found, notice("by-page", 250, on), onDay("2022-11-03"));
    expect(ask("2022-11-02").ok).toBe(true);
    expect(ask("2022-11-03")).toMatchObject({
      refusal: "fee-too-late",
      detail: { dueOn: "2022-11-02" },
    });
  });
  it("is not asked for before the measures of 2021", () => {
    const asked = notice("by-page", 250, "2020-12-31");
    expect(noticeFee(aCase("2020-12-01"), asked, onDay("2020-12-31"))).toMatchObject({
      refusal: "fee-before-measures",
    });
  });
  it("is paid whole within twenty working days, or lets the request lapse", () => {
    const waiting = aCase("2022-09-30", [
      { kind: "fee-noticed", ...notice("by-page", 250), yuan: 4700 },
    ]);
    expect(lastDayToPay(waiting, onDay("2022-10-10"))).toBe("2022-11-07");
    const payment = { on: day("2022-10-11"), yuan: 4699, receipt: "1" };
    expect(payFee(waiting, payment, onDay("2022-10-11"))).toMatchObject({
      refusal: "amount-wrong",
    });
    expect(lapseFee(waiting, { reason: "" }, onDay("2022-11-08"))).toMatchObject({
      value: [{ outcome: { code: "F2" } }],
    });
  });
});
