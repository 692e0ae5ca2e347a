import { expect, it } from "vitest";
import { someFields } from "./fixtures.ts";
import { textHashOf } from "./text-hash.ts";

const file = { name: "a.pdf", sha256: "a".repeat(64), mediaType: "application/pdf", size: 3 };
const edition = { fields: someFields(), body: "<p>文</p>", attachments: [file] };

it("is the same whatever order the fields are kept in", () => {
  const turned = Object.fromEntries(Object.entries(edition.fields).toReversed());
  expect(textHashOf({ ...edition, fields: { ...someFields(), ...turned } })).toBe(
    textHashOf(edition),
  );
});

it.each([
  ["a field", { fields: someFields({ openness: "on-request" }) }],
  ["the text", { body: "<p>文。</p>" }],
  ["the name of an attachment", { attachments: [{ ...file, name: "b.pdf" }] }],
  ["the content of an attachment", { attachments: [{ ...file, sha256: "b".repeat(64) }] }],
  ["an attachment less", { attachments: [] }],
])("is another one when %s changes", (_, change) => {
  expect(textHashOf({ ...edition, ...change })).not.toBe(textHashOf(edition));
});
