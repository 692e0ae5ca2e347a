import { assert, property, string } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { checkPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./passwords.ts";

describe("choosing a password", () => {
  test.each([
    ["a few words", "three calm herons", "ok"],
    ["Chinese words", "晴天的山坡上有三只白鹭飞", "ok"],
    ["characters beyond the basic plane, each counted once", "🀀🀁🀂🀃🀄🀅🀆🀇🀈🀉🀋🀌", "ok"],
    ["eleven characters", "calm herons", "password-too-short"],
    ["six wide characters", "🀀🀂🀄🀆🀈🀊", "password-too-short"],
    ["201 characters", `x1y2z${"ab9".repeat(65)}k`, "password-too-long"],
    ["the username inside", "my SuHe is calm", "password-contains-username"],
    ["the username in full width", "my ＳＵＨＥ is calm", "password-contains-username"],
    ["one that everybody uses", "Password1234", "password-too-common"],
    ["a keyboard pattern", "1QAZ2wsx3edc", "password-too-common"],
    ["one character over and over", "aaaaaaaaaaaaa", "password-too-common"],
    ["one short piece over and over", "abc1abc1abc1", "password-too-common"],
    ["digits in a row", "345678901234", "password-too-common"],
    ["letters in a row, downwards", "zyxwvutsrqponm", "password-too-common"],
  ])("%s", (_name, password, expected) => {
    const answer = checkPassword(password, "suhe");
    expect(answer.ok ? "ok" : answer.refusal).toBe(expected);
  });

  it("does not look for usernames of one or two letters", () => {
    expect(checkPassword("three calm herons", "he").ok).toBe(true);
  });

  it("never accepts what is shorter or longer than the bounds", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 260 }), (password) => {
        const length = Array.from(password.normalize("NFKC")).length;
        const fits = length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
        return fits || !checkPassword(password, "suhe").ok;
      }),
    );
  });
});

test("the list holds only what its rule would not refuse anyway", () => {
  for (const password of commonPasswords) {
    expect(password).toBe(password.toLowerCase());
    expect(Array.from(password).length).toBeGreaterThanOrEqual(SHORTEST_PASSWORD);
  }
});
