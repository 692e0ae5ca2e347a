import { expect, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { validityOn } from "./validity-rules.ts";

test.each([
  ["not-yet-in-force", "2018-05-02", null, "not-yet-in-force"],
  ["not-yet-in-force", "2018-05-01", null, "in-force"],
  ["not-yet-in-force", null, null, "not-yet-in-force"],
  ["in-force", "2018-01-01", "2018-05-01", "in-force"],
  ["in-force", "2018-01-01", "2018-04-30", "expired"],
  ["amended", null, "2018-04-30", "expired"],
  ["not-yet-in-force", "2018-01-01", "2018-04-30", "expired"],
  ["repealed", null, "2018-04-30", "repealed"],
  ["expired", "2018-01-01", null, "expired"],
  ["in-force", "2019-01-01", null, "in-force"],
] as const)("%s, from %s to %s, is %s on 2018-05-01", (validity, from, to, now) => {
  const day = (text: string | null) => (text === null ? null : plainDateOf(text));
  expect(
    validityOn({ validity, effectiveOn: day(from), expiresOn: day(to) }, plainDateOf("2018-05-01")),
  ).toBe(now);
});
