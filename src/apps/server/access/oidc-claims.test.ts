import { expect, it } from "vitest";
import { nameIn, provedAtIn, saysSecondFactor } from "./oidc-claims.ts";

it.each([
  ["a verified address", { email: "a@b.cn", email_verified: true }, "email", "a@b.cn"],
  ["an address that nobody verified", { email: "a@b.cn" }, "email", null],
  [
    "one that is said to be verified in words",
    { email: "a@b.cn", email_verified: "true" },
    "email",
    null,
  ],
  ["no address", { preferred_username: "su" }, "email", null],
  ["a username", { preferred_username: "su" }, "preferred_username", "su"],
  ["no username", { preferred_username: 7 }, "preferred_username", null],
] as const)("takes %s for what it is", (_name, claims, claim, expected) => {
  expect(nameIn({ sub: "42", ...claims }, claim)).toBe(expected);
});

it.each([
  ["two proofs by method", { amr: ["pwd", "mfa"] }, true],
  ["a password alone", { amr: ["pwd"] }, false],
  ["a context of two proofs", { acr: "https://refeds.org/profile/mfa" }, true],
  ["another context", { acr: "urn:mace:incommon:iap:silver" }, false],
  ["a word that merely holds it", { acr: "nomfa" }, false],
  ["nothing", {}, false],
])("hears %s", (_name, claims, expected) => {
  expect(saysSecondFactor({ sub: "42", ...claims })).toBe(expected);
});

it.each([
  ["what it says", 1_700_000_000, 1_700_000_000],
  ["nothing", undefined, 0],
  ["words", "yesterday", 0],
  ["a time to come", 9_999_999_999, 1_800_000_000],
])("knows when they proved themselves from %s", (_name, at, seconds) => {
  const now = new Date(1_800_000_000_000);
  expect(provedAtIn({ sub: "42", auth_time: at }, now)).toEqual(new Date(seconds * 1_000));
});
