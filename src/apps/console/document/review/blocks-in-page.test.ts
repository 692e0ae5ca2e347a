import { expect, test } from "vitest";
import { textBlocksOf } from "../../../../modules/documents/html/blocks.ts";
import { cleanHtml } from "../../../../modules/documents/html/index.ts";
import { treeOf, type Child } from "../paste/tree.ts";
import { blocksInPage } from "./blocks-in-page.ts";

/** As much of a page as counting blocks looks at. */
function page(child: Child): Node {
  const made =
    typeof child === "string"
      ? { nodeType: 3, nodeName: "#text", nodeValue: child, childNodes: [] }
      : {
          nodeType: 1,
          nodeName: child.tag.toUpperCase(),
          nodeValue: null,
          childNodes: child.children.map(page),
        };
  return made as unknown as Node;
}

test.each([
  "<p>甲</p><h2>乙</h2><p>丙<strong>丁</strong>戊<br>己</p>",
  "<ul><li>一</li><li><p>二</p></li></ul><ol><li>三<ul><li>四</li></ul></li></ol>",
  "<blockquote>引<p>文</p></blockquote><p>后</p>",
  "<table><caption>表</caption><tr><th>姓名</th><td></td></tr><tr><td><p>张</p><p>王</p></td><td>1</td></tr></table><p>后</p>",
  `<p>图<img src="/files/${"a".repeat(64)}/a.png" alt="x">后</p>`,
  `<p>甲<sup><a href="#footnote-1" id="footnote-ref-1">1</a></sup></p><ol class="footnotes"><li id="footnote-1">注</li></ol>`,
])("the blocks on the page of %s have the server's numbers and texts", (html) => {
  const body = cleanHtml(html);
  const shown = blocksInPage(page(treeOf(body)) as Element);
  expect(shown.map((block) => block.text)).toEqual(textBlocksOf(body).map((block) => block.text));
});
