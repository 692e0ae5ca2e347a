import { expect, test } from "vitest";
import { forEditor } from "./for-editor.ts";

test.each([
  [
    "a text without footnotes",
    `<p class="to">甲&lt;</p>\n<h2>乙</h2>`,
    `<p class="to">甲&lt;</p>\n<h2>乙</h2>`,
  ],
  [
    "footnotes are tied by keys",
    `<p>甲<sup><a href="#footnote-1" id="footnote-ref-1">1</a></sup></p>\n<ol class="footnotes"><li id="footnote-1">注</li></ol>`,
    `<p>甲<sup><a class="footnote-ref" data-id="1" data-reference-number="1">1</a></sup></p>\n<ol class="footnotes"><li id="fn:1" data-id="1">注</li></ol>`,
  ],
  [
    "a reference to nothing stays a link",
    `<p><sup><a href="#footnote-2">2</a></sup></p>`,
    `<p><sup><a href="#footnote-2">2</a></sup></p>`,
  ],
  [
    "a caption stands before its table",
    "<table><caption>表1</caption><tr><td>一</td></tr></table>",
    `<p class="center">表1</p><table><tr><td>一</td></tr></table>`,
  ],
  [
    "a figure is paragraphs",
    `<figure><img src="/files/x"><figcaption>图</figcaption></figure>`,
    `<p class="center"><img src="/files/x"></p><p class="center">图</p>`,
  ],
])("%s", (_name, given, expected) => {
  expect(forEditor(given)).toBe(expected);
});
