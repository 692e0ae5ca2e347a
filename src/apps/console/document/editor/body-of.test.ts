import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cleanHtml } from "../../../../modules/documents/html/index.ts";
import { bodyOf } from "./body-of.ts";
import type { EditorNode } from "./running-text.ts";

const text = (words: string, ...marks: string[]): EditorNode => ({
  type: "text",
  text: words,
  marks: marks.map((type) =>
    type === "link" ? { type, attrs: { href: "https://www.gov.cn/?a=1&b=2" } } : { type },
  ),
});
const p = (...content: EditorNode[]): EditorNode => ({ type: "paragraph", content });
const doc = (...content: EditorNode[]): EditorNode => ({ type: "doc", content });
const cell = (type: string, attrs: object, ...content: EditorNode[]): EditorNode => ({
  type,
  attrs: { ...attrs },
  content,
});
const SHA = "a".repeat(64);

test.each<[string, EditorNode, string]>([
  [
    "paragraphs on lines of their own",
    doc(p(text("一")), p(), p(text("二"))),
    "<p>一</p>\n<p>二</p>",
  ],
  ["blanks at the ends of a paragraph go", doc(p(text("　　一 "))), "<p>一</p>"],
  [
    "blanks to be filled in stay",
    doc(p(text("签名"), text("　　　", "underline"))),
    "<p>签名<u>　　　</u></p>",
  ],
  [
    "a blank between marks stands outside of them",
    doc(p(text("一 ", "bold"), text("二"))),
    "<p><strong>一</strong> 二</p>",
  ],
  [
    "shared marks stay open",
    doc(p(text("一", "bold"), text("二", "bold", "italic"))),
    "<p><strong>一<em>二</em></strong></p>",
  ],
  [
    "alignment is a class",
    doc(
      { type: "paragraph", attrs: { textAlign: "right" }, content: [text("某局")] },
      { type: "heading", attrs: { level: 2, textAlign: "center" }, content: [text("题")] },
      { type: "paragraph", attrs: { textAlign: "flush" }, content: [text("各镇：")] },
    ),
    `<p class="sign">某局</p>\n<h2 class="center">题</h2>\n<p class="to">各镇：</p>`,
  ],
  [
    "a link keeps its address",
    doc(p(text("网", "link"))),
    `<p><a href="https://www.gov.cn/?a=1&amp;b=2" rel="noopener">网</a></p>`,
  ],
  [
    "a line break stays, none at the end",
    doc(p(text("一"), { type: "hardBreak" }, text("二"), { type: "hardBreak" })),
    "<p>一<br />二</p>",
  ],
  [
    "nested lists",
    doc({
      type: "orderedList",
      attrs: { start: 3 },
      content: [
        {
          type: "listItem",
          content: [
            p(text("一")),
            { type: "bulletList", content: [{ type: "listItem", content: [p(text("二"))] }] },
          ],
        },
      ],
    }),
    `<ol start="3"><li>一<ul><li>二</li></ul></li></ol>`,
  ],
  [
    "tables keep merged cells, headers say what they head",
    doc({
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", { colspan: 2 }, p(text("项目")))] },
        {
          type: "tableRow",
          content: [
            cell("tableHeader", {}, p(text("甲"))),
            cell("tableCell", { rowspan: 2 }, p(text("1")), p(text("2"))),
          ],
        },
        { type: "tableRow", content: [cell("tableCell", {}, p())] },
      ],
    }),
    `<table><tr><th colspan="2" scope="col">项目</th></tr><tr><th scope="row">甲</th><td rowspan="2"><p>1</p><p>2</p></td></tr><tr><td></td></tr></table>`,
  ],
  [
    "a stored picture stays with its words, one that is still on its way does not",
    doc(
      p(
        { type: "image", attrs: { src: `/files/${SHA}/a%20b.png`, alt: `甲"乙`, width: 300 } },
        { type: "image", attrs: { src: "pending:1" } },
      ),
    ),
    `<p><img src="/files/${SHA}/a%20b.png" alt="甲&quot;乙" width="300" /></p>`,
  ],
  [
    "footnotes are numbered in the order of the text",
    doc(p(text("甲"), { type: "footnoteReference", attrs: { "data-id": "x" } }), {
      type: "footnotes",
      content: [
        { type: "footnote", attrs: { "data-id": "x" }, content: [p(text("说明"))] },
        { type: "footnote", attrs: { "data-id": "gone" }, content: [p(text("无"))] },
      ],
    }),
    `<p>甲<sup><a href="#footnote-1" id="footnote-ref-1">1</a></sup></p>\n<ol class="footnotes"><li id="footnote-1">说明</li></ol>`,
  ],
  [
    "quotation and rule",
    doc({ type: "blockquote", content: [p(text("引"))] }, { type: "horizontalRule" }),
    "<blockquote><p>引</p></blockquote>\n<hr />",
  ],
  ["characters of HTML", doc(p(text("甲<乙>&丙"))), "<p>甲&lt;乙&gt;&amp;丙</p>"],
])("%s", (_name, given, expected) => {
  expect(bodyOf(given)).toBe(expected);
  expect(cleanHtml(expected)).toBe(expected);
});

describe("whatever is written", () => {
  const marks = fc.subarray(["link", "bold", "italic", "underline", "superscript"]);
  const words = fc.oneof(
    fc.constantFrom("文", " ", "　", "文 ", " 文", "a&b", "<", "\u00a0"),
    fc.string({ maxLength: 6 }),
  );
  const inline: fc.Arbitrary<EditorNode> = fc.oneof(
    fc.tuple(words, marks).map(([one, of]) => text(one, ...of)),
    fc.constant<EditorNode>({ type: "hardBreak" }),
    fc.constant<EditorNode>({ type: "image", attrs: { src: `/files/${SHA}/a.png`, alt: "图" } }),
    fc
      .constantFrom("x", "y")
      .map((key): EditorNode => ({ type: "footnoteReference", attrs: { "data-id": key } })),
  );
  const paragraph = fc
    .tuple(
      fc.array(inline, { maxLength: 6 }),
      fc.constantFrom(null, "center", "right", "flush"),
      fc.constantFrom("paragraph", "heading"),
    )
    .map(([content, textAlign, type]): EditorNode => ({
      type,
      attrs: { textAlign, level: 2 },
      content,
    }));
  const plain = fc.array(inline, { maxLength: 4 }).map((content) => p(...content));
  const list = fc
    .tuple(
      fc.constantFrom("bulletList", "orderedList"),
      fc.array(fc.array(plain, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]): EditorNode => ({
      type,
      content: items.map((content) => ({ type: "listItem", content })),
    }));
  const table = fc
    .array(
      fc.array(
        fc.tuple(
          fc.constantFrom("tableCell", "tableHeader"),
          fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 2 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows): EditorNode => ({
      type: "table",
      content: rows.map((cells) => ({
        type: "tableRow",
        content: cells.map(([type, content]) => ({ type, content })),
      })),
    }));
  const block = fc.oneof(
    paragraph,
    list,
    table,
    fc.constant<EditorNode>({ type: "horizontalRule" }),
    fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((content): EditorNode => ({ type: "blockquote", content })),
  );

  it("comes back from the server's cleaning unchanged", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const body = bodyOf(doc(...blocks));
        expect(cleanHtml(body)).toBe(body);
      }),
      { numRuns: 2_000 },
    );
  });
});
