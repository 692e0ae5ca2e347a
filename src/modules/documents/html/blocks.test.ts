import fc from "fast-check";
import { expect, test } from "vitest";
import { textBlocksOf } from "./blocks.ts";
import { cleanHtml } from "./clean.ts";

const texts = (html: string) => textBlocksOf(cleanHtml(html)).map((block) => block.text);

test.each([
  ["<p>甲</p><h2>乙</h2><p>丙<strong>丁</strong>戊</p>", ["甲", "乙", "丙丁戊"]],
  ["<ul><li>一</li><li><p>二</p></li></ul>", ["一", "二"]],
  ["<p>a&amp;b &lt;c&gt;</p>", ["a&b <c>"]],
  ["<p>上<br>下</p>", ["上\n下"]],
  ["<blockquote>引<p>文</p></blockquote>", ["引", "文"]],
  ["", []],
])("the blocks of %s are its paragraphs in order", (html, expected) => {
  expect(texts(html)).toEqual(expected);
});

test("an empty cell is a block too, so that the blocks after it keep their numbers", () => {
  const blocks = textBlocksOf(
    cleanHtml(
      "<table><tr><th>姓名</th><td></td></tr><tr><td><p>张</p></td><td>1</td></tr></table>",
    ),
  );
  expect(blocks.map((block) => [block.text, block.cell?.row, block.cell?.column])).toEqual([
    ["姓名", 1, 1],
    ["", 1, 2],
    ["张", 2, 1],
    ["1", 2, 2],
  ]);
});

test("a picture counts as one place and keeps the text that stands in for it", () => {
  const source = `/files/${"a".repeat(64)}/x.png`;
  const [block] = textBlocksOf(cleanHtml(`<p>前<img src="${source}" alt="现场">后</p>`));
  expect(block).toMatchObject({ text: "前\u{fffc}后", alternatives: ["现场"] });
});

test("each run of a block's text stands in the HTML where it says", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 6 }),
      (words) => {
        const html = cleanHtml(
          words.map((word) => `<p>${word.replaceAll(/[<>&]/g, "")}&amp;<em>x</em></p>`).join(""),
        );
        for (const block of textBlocksOf(html)) {
          for (const run of block.runs) {
            expect(block.text.slice(run.at, run.at + run.text.length)).toBe(run.text);
            expect(html.slice(run.from, run.to).replaceAll("&amp;", "&")).toBe(run.text);
          }
        }
      },
    ),
  );
});
