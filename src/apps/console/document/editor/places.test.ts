import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textBlocksOf } from "../../../../modules/documents/html/blocks.ts";
import { bodyOf } from "./body-of.ts";
import type { EditorNode } from "./running-text.ts";
import { extensions } from "./extensions.ts";
import { blocksIn, rangeOf } from "./places.ts";

const schema = getSchema(extensions(""));
const p = (...words: string[]): EditorNode => ({
  type: "paragraph",
  content: words.map((text) => ({ type: "text", text })),
});
const doc = (...content: EditorNode[]) => ({ type: "doc", content });
const cell = (...content: EditorNode[]): EditorNode => ({ type: "tableCell", content });
const table = (...cells: EditorNode[]): EditorNode => ({
  type: "table",
  content: [{ type: "tableRow", content: cells }],
});
const note = [
  {
    type: "paragraph",
    content: [
      { type: "text", text: "甲" },
      { type: "footnoteReference", attrs: { "data-id": "x", referenceNumber: "1" } },
      { type: "text", text: "乙" },
    ],
  },
  {
    type: "footnotes",
    content: [{ type: "footnote", attrs: { id: "fn:1", "data-id": "x" }, content: [p("注")] }],
  },
];

function both(given: EditorNode) {
  const document = Node.fromJSON(schema, given);
  document.check();
  const kept = textBlocksOf(bodyOf(given)).map((block) => block.text.trim());
  return { kept, shown: blocksIn(document).map((block) => block.text) };
}

describe("the blocks of the editor have the numbers that the server gives them", () => {
  it.each<[string, EditorNode]>([
    ["without empty paragraphs", doc(p("一"), p(), p("二"))],
    [
      "with empty cells",
      doc(table(cell(p("一")), cell(p()), cell(p(), p()), cell(p(), p("二"))), p("三")),
    ],
    ["with footnotes", doc(...note)],
    [
      "in lists and quotations",
      doc(
        { type: "bulletList", content: [{ type: "listItem", content: [p("一"), p("二")] }] },
        { type: "blockquote", content: [p("三")] },
      ),
    ],
  ])("%s", (_name, given) => {
    const { kept, shown } = both(given);
    expect(shown).toEqual(kept);
  });

  it("whatever is written", () => {
    const words = fc.constantFrom("文", " 文", "　", "甲乙");
    const paragraph = fc.array(words, { maxLength: 2 }).map((all) => p(...all));
    const block = fc.oneof(
      paragraph,
      fc
        .array(
          fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((all) => cell(...all)),
          { minLength: 1, maxLength: 3 },
        )
        .map((cells) => table(...cells)),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const { kept, shown } = both(doc(...blocks));
        expect(shown).toEqual(kept);
      }),
    );
  });
});

describe("a span of a block stands in the editor", () => {
  const range = (given: EditorNode, start: number, end: number) => {
    const document = Node.fromJSON(schema, given);
    const [block] = blocksIn(document);
    const found = block === undefined ? null : rangeOf(block, { start, end });
    return found === null ? null : document.textBetween(found.from, found.to);
  };

  it.each<[string, EditorNode, number, number, string | null]>([
    ["after blanks that keeping drops", doc(p("　　电话13800000000。")), 2, 13, "13800000000"],
    ["over several runs", doc(p("电话138", "0000", "0000。")), 2, 13, "13800000000"],
    ["after a footnote", doc(...note), 2, 3, "乙"],
    ["not when the text became shorter", doc(p("短")), 2, 13, null],
  ])("%s", (_name, given, start, end, expected) => {
    expect(range(given, start, end)).toBe(expected);
  });
});
