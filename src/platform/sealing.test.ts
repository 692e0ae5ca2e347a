import { randomBytes } from "node:crypto";
import { assert, property, string } from "fast-check";
import { expect, it } from "vitest";
import { openSealer } from "./sealing.ts";

const secret = randomBytes(32);
const sealer = openSealer(secret, "second factor");

it("opens what it sealed, whatever the text", () => {
  assert(
    property(string(), string(), (text, bound) => {
      expect(sealer.open(sealer.seal(text, bound), bound)).toBe(text);
    }),
  );
});

it("seals the same text differently each time, and marks it the same each time", () => {
  expect(sealer.seal("JBSW", "su")).not.toBe(sealer.seal("JBSW", "su"));
  expect(sealer.mark("JBSW", "su")).toBe(sealer.mark("JBSW", "su"));
  expect(sealer.mark("JBSW", "su")).not.toBe(sealer.mark("JBSW", "he"));
});

it.each([
  ["somebody else's", sealer.seal("JBSW", "he")],
  ["another key's", openSealer(randomBytes(32), "second factor").seal("JBSW", "su")],
  ["another purpose's", openSealer(secret, "sign-in").seal("JBSW", "su")],
  ["a changed one", sealer.seal("JBSW", "su").replace(/.$/, (last) => (last === "A" ? "Q" : "A"))],
  ["a short one", "AAAA"],
])("does not open %s", (_name, sealed) => {
  expect(sealer.open(sealed, "su")).toBeNull();
});
