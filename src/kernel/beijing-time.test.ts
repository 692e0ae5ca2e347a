import { expect, it } from "vitest";
import { readBeijingTime } from "./beijing-time.ts";

it.each([
  ["2026-12-01T12:00", "end", "2026-12-01T04:00:00.000Z"],
  ["2026-12-01 00:05", "begin", "2026-11-30T16:05:00.000Z"],
  ["2020-04-04", "begin", "2020-04-03T16:00:00.000Z"],
  ["2020-04-04", "end", "2020-04-04T16:00:00.000Z"],
  ["2020-12-31", "end", "2020-12-31T16:00:00.000Z"],
  ["2020-02-30", "end", undefined],
  ["2020-04-04T24:00", "end", undefined],
  ["2020-04-04T12:60", "end", undefined],
  ["tomorrow", "end", undefined],
  ["", "begin", undefined],
] as const)("%s as %s is %s", (text, edge, instant) => {
  expect(readBeijingTime(text, edge)?.toISOString()).toBe(instant);
});
