import { describe, expect, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { mayAppearOn, maySchedule } from "./schedule-rules.ts";

const day = (text: string | null) => (text === null ? null : plainDateOf(text));
const answer = (done: { ok: boolean; refusal?: string }) => (done.ok ? "yes" : done.refusal);

describe("an hour for publication", () => {
  const now = new Date("2018-05-01T12:00:00+08:00");
  test.each([
    ["2018-05-01T12:00:00+08:00", null, null, "hour-passed"],
    ["2018-05-01T12:00:01+08:00", null, null, "yes"],
    ["2018-05-02T00:00:00+08:00", "2018-05-02", null, "yes"],
    ["2018-05-01T23:59:59+08:00", "2018-05-02", null, "under-embargo"],
    ["2018-05-01T16:30:00Z", "2018-05-02", null, "yes"],
    ["2018-05-09T09:00:00+08:00", null, "2018-05-08", "hour-after-display"],
    ["2018-05-08T23:00:00+08:00", null, "2018-05-08", "yes"],
    ["2019-05-02T09:00:00+08:00", null, null, "yes"],
    ["2019-05-03T09:00:00+08:00", null, null, "hour-too-far"],
  ] as const)("%s, embargo %s, shown until %s: %s", (at, embargo, display, said) => {
    const days = { embargoUntil: day(embargo), onDisplayUntil: day(display) };
    expect(answer(maySchedule(days, new Date(at), now))).toBe(said);
  });
});

describe("an embargo", () => {
  test.each([
    [null, "2018-05-01", "yes"],
    ["2018-05-02", "2018-05-01", "under-embargo"],
    ["2018-05-02", "2018-05-02", "yes"],
  ] as const)("until %s on %s: %s", (embargo, on, said) => {
    const done = mayAppearOn({ embargoUntil: day(embargo), onDisplayUntil: null }, plainDateOf(on));
    expect(answer(done)).toBe(said);
    if (!done.ok) expect(done.detail).toEqual({ day: embargo });
  });
});
