import { describe, expect, test } from "vitest";
import { isAlive, wantsTouch } from "./session-terms.ts";

const session = {
  seenAt: new Date("2026-03-02T01:00:00Z"),
  expiresAt: new Date("2026-03-02T12:00:00Z"),
};

describe("a session", () => {
  test.each([
    ["lives in the minute it was used", "2026-03-02T01:00:00Z", true],
    ["lives just under two hours after its last use", "2026-03-02T02:59:59.999Z", true],
    ["has ended two hours after its last use", "2026-03-02T03:00:00Z", false],
  ])("%s", (_name, now, expected) => {
    expect(isAlive(session, new Date(now))).toBe(expected);
  });

  test("has ended at its last instant, however recently it was used", () => {
    const used = { ...session, seenAt: new Date("2026-03-02T11:59:00Z") };
    expect(isAlive(used, new Date("2026-03-02T11:59:59.999Z"))).toBe(true);
    expect(isAlive(used, new Date("2026-03-02T12:00:00Z"))).toBe(false);
  });

  test("notes its use once a minute", () => {
    expect(wantsTouch(session, new Date("2026-03-02T01:00:59.999Z"))).toBe(false);
    expect(wantsTouch(session, new Date("2026-03-02T01:01:00Z"))).toBe(true);
  });
});
