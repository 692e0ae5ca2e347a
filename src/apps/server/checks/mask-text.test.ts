import { expect, test } from "vitest";
import { documentInput } from "../../../modules/documents/index.ts";
import type { EditionFinding } from "../../../modules/checks/index.ts";
import { withTextMasked } from "./mask-text.ts";

const sha256 = "a".repeat(64);
const input = documentInput.parse({
  columnId: 1,
  organizationId: 1,
  title: "13812345678 的答复",
  summary: "致电 13812345678。",
  body: "<p>甲</p><p>电话<strong>138</strong>12345678</p>",
  keywords: ["补助", "13812345678"],
  attachments: [{ name: "13812345678.txt", sha256, mediaType: "text/plain", size: 1 }],
});
const finding = (about: Partial<EditionFinding>): EditionFinding => ({
  rule: "mobile-number",
  severity: "leak",
  place: { within: [], spot: "" },
  address: null,
  masked: "138****5678",
  message: "",
  fix: "",
  maskable: true,
  key: "k",
  part: "body",
  field: null,
  attachment: null,
  block: null,
  span: null,
  ...about,
});

test("title, fields, body and file names are masked where the findings say", () => {
  const made = withTextMasked(input, [
    finding({ part: "title", span: { start: 0, end: 11 } }),
    finding({ part: "field", field: "summary", span: { start: 3, end: 14 } }),
    finding({ part: "field", field: "keywords", span: { start: 3, end: 14 } }),
    finding({ part: "body", block: 1, span: { start: 2, end: 13 } }),
    finding({
      part: "attachment",
      address: `file-name#${sha256}`,
      span: { start: 0, end: 11 },
    }),
  ]);
  expect(made).toMatchObject({
    masked: 5,
    input: {
      title: "138****5678 的答复",
      summary: "致电 138****5678。",
      body: "<p>甲</p><p>电话<strong>138****5678</strong></p>",
      keywords: ["补助", "138****5678"],
      attachments: [{ name: "138＊＊＊＊5678.txt" }],
    },
  });
});

test("several in one line are masked without moving each other", () => {
  const twice = { ...input, title: "13812345678、13812345678" };
  const made = withTextMasked(twice, [
    finding({ part: "title", span: { start: 0, end: 11 }, masked: "138" }),
    finding({ part: "title", span: { start: 12, end: 23 } }),
  ]);
  expect(made.input.title).toBe("138、138****5678");
});

test("what masking cannot mend stays as it is", () => {
  const made = withTextMasked(input, [
    finding({ part: "title", span: { start: 0, end: 11 }, maskable: false }),
    finding({ part: "attachment" }),
  ]);
  expect(made).toEqual({ masked: 0, input });
});
