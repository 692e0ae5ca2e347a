import { expect, it } from "vitest";
import { newOneTimePassword, newRecoveryCodes, recoveryCodeIn } from "./drawn-codes.ts";
import { checkPassword } from "./passwords.ts";

it("draws ten recovery codes that differ, and knows them however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    const plain = code.replaceAll("-", "");
    for (const typed of [code, plain, ` ${code.toUpperCase()} `, code.replaceAll("-", " ")]) {
      expect(recoveryCodeIn(typed)).toBe(plain);
    }
  }
});

it.each(["", "123456", "abcd-efgh", "abcd-efgh-jkmn-pqrs", "三个字的码三个字的码三个"])(
  "does not take %j for a recovery code",
  (typed) => expect(recoveryCodeIn(typed)).toBeNull(),
);

it("draws one-time passwords that the rule of passwords lets pass", () => {
  const made = Array.from({ length: 50 }, newOneTimePassword);
  expect(new Set(made).size).toBe(50);
  for (const password of made) expect(checkPassword(password, "suhe").ok).toBe(true);
});
