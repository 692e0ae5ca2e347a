import { describe, expect, it } from "vitest";
import { roles, type Role } from "./model.ts";
import { freshUntil, needsSecondFactor, nextStep } from "./sign-in-rules.ts";

it.each([
  ["drafter", false],
  ["reviewer", false],
  ["secrecy-reviewer", true],
  ["publisher", true],
  ["disclosure-office", true],
  ["administrator", true],
  ["auditor", false],
] satisfies (readonly [Role, boolean])[])("%s needs a second factor: %s", (role, needed) => {
  expect(needsSecondFactor([{ role: "drafter" }, { role }], "required")).toBe(needed);
  expect(needsSecondFactor([{ role }], "optional")).toBe(false);
});

it("asks every role", () => {
  expect(
    needsSecondFactor(
      roles.map((role) => ({ role })),
      "required",
    ),
  ).toBe(true);
  expect(needsSecondFactor([], "required")).toBe(false);
});

describe("the next step of signing in", () => {
  const facts = {
    isEnrolled: false,
    isSecondFactorProven: false,
    mustChangePassword: false,
    needsSecondFactor: false,
  };

  it.each([
    ["nothing is left for somebody without special trust", {}, null],
    ["an enrolled person proves it first", { isEnrolled: true }, "second-factor"],
    [
      "also before choosing a password",
      { isEnrolled: true, mustChangePassword: true, needsSecondFactor: true },
      "second-factor",
    ],
    [
      "then a password of their own",
      { isEnrolled: true, isSecondFactorProven: true, mustChangePassword: true },
      "new-password",
    ],
    [
      "which comes before enrolling",
      { mustChangePassword: true, needsSecondFactor: true },
      "new-password",
    ],
    ["who needs one enrols", { needsSecondFactor: true }, "enrolment"],
    [
      "unless the provider asked for it",
      { needsSecondFactor: true, isSecondFactorProven: true },
      null,
    ],
    [
      "and is then done",
      { isEnrolled: true, isSecondFactorProven: true, needsSecondFactor: true },
      null,
    ],
  ] as const)("%s", (_name, about, step) => {
    expect(nextStep({ ...facts, ...about })).toBe(step);
  });
});

it("counts a proof as fresh for ten minutes", () => {
  const proved = new Date("2026-03-02T09:00:00+08:00");
  const after = (minutes: number) => new Date(proved.getTime() + minutes * 60_000);
  expect(freshUntil(proved, after(0))).toEqual(after(10));
  expect(freshUntil(proved, after(9.9))).toEqual(after(10));
  expect(freshUntil(proved, after(10))).toBeNull();
});
