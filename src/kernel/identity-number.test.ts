import { describe, expect, it } from "vitest";
import { plainDateOf } from "./dates.ts";
import {
  creditCodeProblem,
  plainIdentityNumber,
  residentIdCheck,
  residentNumberProblem,
} from "./identity-number.ts";

const today = plainDateOf("2026-11-30");
const whole = (first: string) => first + residentIdCheck(first);

describe("a resident's number", () => {
  it.each([
    ["11010519491231002X", null],
    ["11010519491231002x", null],
    ["１１０１０５１９４９１２３１００２Ｘ", null],
    ["110105 19491231 002X", null],
    ["110105194912310021", "check"],
    [whole("15020019900230123"), "birth-date"],
    [whole("15020020271201123"), "birth-date"],
    [whole("99020019900101123"), "division"],
    [whole("00020019900101123"), "division"],
    [whole("83000019900101123"), null],
    [whole("91119019900101123"), null],
    ["150204900101123", null],
    ["150204901301123", "birth-date"],
    ["990204900101123", "division"],
    ["1502049001011", "length"],
    ["", "length"],
    ["<script>alert(1)</script>", "length"],
  ])("%s: %s", (number, problem) => {
    expect(residentNumberProblem(number, today)).toBe(problem);
  });
});

describe("a credit code", () => {
  it.each([
    ["91350100M000100Y43", null],
    ["91350100M000100Y44", "check"],
    ["91350100M000100Y4", "length"],
    ["91350100M000100I43", "length"],
  ])("%s: %s", (code, problem) => {
    expect(creditCodeProblem(code)).toBe(problem);
  });
});

it("is kept narrow and large", () => {
  expect(plainIdentityNumber(" １１０-x ")).toBe("110X");
});
