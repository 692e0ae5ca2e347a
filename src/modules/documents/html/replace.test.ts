import fc from "fast-check";
import { expect, test } from "vitest";
import { textBlocksOf } from "./blocks.ts";
import { cleanHtml } from "./clean.ts";
import { replaceInBlocks } from "./replace.ts";

test.each([
  ["<p>电话13812345678。</p>", 2, 13, "138****5678", "<p>电话138****5678。</p>"],
  [
    "<p>电话<strong>138</strong>1234<em>5678</em>。</p>",
    2,
    13,
    "138****5678",
    "<p>电话<strong>138****5678</strong><em></em>。</p>",
  ],
  ["<p>a&amp;b&lt;c</p>", 1, 4, "&", "<p>a&amp;c</p>"],
])("in %s the words from %i to %i give way to %s", (html, start, end, by, expected) => {
  expect(replaceInBlocks(html, [{ block: 0, start, end, by }])).toEqual({
    html: expected,
    replaced: 1,
  });
});

test("what overlaps or lies outside is left alone and not counted", () => {
  const html = "<p>甲乙丙</p>";
  const made = replaceInBlocks(html, [
    { block: 0, start: 0, end: 2, by: "*" },
    { block: 0, start: 1, end: 3, by: "#" },
    { block: 7, start: 0, end: 1, by: "#" },
    { block: 0, start: 2, end: 9, by: "#" },
  ]);
  expect(made).toEqual({ html: "<p>*丙</p>", replaced: 1 });
});

test("blocks that are not named keep every character", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), fc.nat(), (texts, pick) => {
      const html = cleanHtml(texts.map((text) => `<p>x${text.replaceAll("<", "")}</p>`).join(""));
      const before = textBlocksOf(html);
      const block = pick % before.length;
      const length = before[block]?.text.length ?? 0;
      const made = replaceInBlocks(html, [{ block, start: 0, end: length, by: "***" }]);
      const after = textBlocksOf(made.html).map((one) => one.text);
      expect(after).toEqual(before.map((one) => (one.index === block ? "***" : one.text)));
    }),
  );
});
