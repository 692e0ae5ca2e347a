import { describe, expect, it, test } from "vitest";
import { day } from "./fixtures.ts";
import { usualInterpretation } from "./interpretation.ts";
import { receiptDay, type Arrival, type Channel } from "./receipt.ts";

const arrival = (channel: Channel, confirmed: string | null, arrived = "2022-10-03"): Arrival => ({
  channel,
  arrivedOn: day(arrived),
  confirmedOn: confirmed === null ? null : day(confirmed),
});

describe("the day of receipt", () => {
  test.each<[Channel]>([["in-person"], ["signed-post"], ["mailbox"]])(
    "by %s is the day it came, be it a holiday",
    (channel) => {
      expect(receiptDay(arrival(channel, null))).toEqual({ ok: true, value: "2022-10-03" });
      expect(receiptDay(arrival(channel, "2022-10-08"))).toEqual({ ok: true, value: "2022-10-03" });
    },
  );

  test.each<[Channel]>([["plain-post"], ["network"], ["fax"]])(
    "by %s is the day of confirmation, and until then there is none",
    (channel) => {
      expect(receiptDay(arrival(channel, "2022-10-08"))).toEqual({ ok: true, value: "2022-10-08" });
      expect(receiptDay(arrival(channel, null))).toEqual({
        ok: false,
        refusal: "not-yet-received",
      });
      expect(receiptDay(arrival(channel, "2022-10-02"))).toMatchObject({
        refusal: "confirmed-before-arrival",
      });
    },
  );

  it("by network before 15 May 2019 is the arrival where a site reads the rules so", () => {
    const reading = { ...usualInterpretation, networkAndFaxUnder2007: "arrival" as const };
    const before = arrival("network", "2019-05-16", "2019-05-14");
    expect(receiptDay(before)).toEqual({ ok: true, value: "2019-05-16" });
    expect(receiptDay(before, reading)).toEqual({ ok: true, value: "2019-05-14" });
    expect(receiptDay(arrival("plain-post", null, "2019-05-14"), reading)).toMatchObject({
      refusal: "not-yet-received",
    });
    expect(receiptDay(arrival("network", null, "2019-05-15"), reading)).toMatchObject({
      refusal: "not-yet-received",
    });
  });
});
