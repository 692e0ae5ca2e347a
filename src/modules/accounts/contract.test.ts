import { expect, it } from "vitest";
import { newUser, signInForm } from "./contract.ts";
import { aNewUser } from "./fixtures.ts";

it.each([
  ["letters and digits", "su.he-01", true],
  ["Chinese", "苏合", true],
  ["one letter", "s", false],
  ["a blank inside", "su he", false],
  ["markup", "<b>suhe", false],
  ["a sign in front", ".suhe", false],
  ["33 letters", "s".repeat(33), false],
])("a username: %s", (_name, username, expected) => {
  expect(newUser.safeParse(aNewUser({ username })).success).toBe(expected);
});

it.each([
  ["an unknown role", { roles: [{ role: "king", organizationId: null }] }],
  ["a role without its place", { roles: [{ role: "drafter" }] }],
  ["a name of blanks", { displayName: "  " }],
  ["no organization said", { organizationId: undefined }],
])("a new account is not read: %s", (_name, about) => {
  expect(newUser.safeParse({ ...aNewUser(), ...about }).success).toBe(false);
});

it("the sign-in form keeps blanks of the password, and has bounds", () => {
  expect(signInForm.parse({ username: " suhe ", password: " p " })).toEqual({
    username: "suhe",
    password: " p ",
  });
  expect(signInForm.safeParse({ username: "suhe", password: "x".repeat(1_001) }).success).toBe(
    false,
  );
});
