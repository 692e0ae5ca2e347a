import { describe, expect, it } from "vitest";
import { acceptedStep, codeOf, newSecret, otpAddress } from "./totp.ts";

// "12345678901234567890" in base32: the secret of RFC 6238, appendix B.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1_000);

it.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("gives the code of RFC 6238 at second %i", (seconds, code) => {
  expect(codeOf(secret, Math.floor(seconds / 30), 8)).toBe(code);
});

describe("a code", () => {
  const step = 37_037_037;
  const code = codeOf(secret, step);
  const middle = step * 30 + 15;

  it.each([
    ["in its own time", 0, true],
    ["half a minute late", 30, true],
    ["half a minute early", -30, true],
    ["a minute late", 60, false],
    ["a minute early", -60, false],
  ])("%s", (_name, off, accepted) => {
    expect(acceptedStep(secret, code, at(middle + off), 0)).toBe(accepted ? step : null);
  });

  it("works once, and none before it works afterwards", () => {
    expect(acceptedStep(secret, code, at(middle), step)).toBeNull();
    expect(acceptedStep(secret, codeOf(secret, step - 1), at(middle), step)).toBeNull();
    expect(acceptedStep(secret, codeOf(secret, step + 1), at(middle), step)).toBe(step + 1);
  });

  it.each([
    ["with a blank in the middle", `${code.slice(0, 3)} ${code.slice(3)}`, true],
    [
      "in full width",
      code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      true,
    ],
    ["cut short", code.slice(1), false],
    ["with a letter", `${code.slice(1)}a`, false],
    ["of eight digits", codeOf(secret, step, 8), false],
    ["empty", "", false],
  ])("%s", (_name, typed, accepted) => {
    expect(acceptedStep(secret, typed, at(middle), 0) !== null).toBe(accepted);
  });
});

it("makes secrets of 160 bits that differ, and an address that an authenticator reads", () => {
  const made = newSecret();
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(made);
  const address = new URL(otpAddress(made, "苏合"));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(made);
  expect(decodeURIComponent(address.pathname)).toContain("苏合");
});
