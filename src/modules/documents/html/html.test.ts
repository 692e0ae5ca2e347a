import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cleanHtml, htmlToText, markdownToHtml, textToHtml } from "./index.ts";

const VECTORS = [
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `<svg onload=alert(1)>`,
  `<svg><script>alert(1)</script></svg>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href="java\tscript:alert(1)">x</a>`,
  `<a href=" &#106;avascript:alert(1)">x</a>`,
  `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
  `<a href="vbscript:x">x</a>`,
  `<a href="//evil.example/x">x</a>`,
  `<iframe src="https://evil.example"></iframe>`,
  `<object data="x"></object><embed src="x">`,
  `<form action="https://evil.example"><input name=a><button>x</button></form>`,
  `<p onclick="alert(1)" style="background:url(javascript:alert(1))">x</p>`,
  `<div style="position:fixed;inset:0">x</div>`,
  `<style>*{display:none}</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
  `<base href="https://evil.example/">`,
  `<math><mtext></p><img src onerror=alert(1)></mtext></math>`,
  `<p>a<!--><script>alert(1)</script>-->b</p>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<img src="https://evil.example/pixel.gif" alt="照片">`,
  `<video src=x onerror=alert(1)></video>`,
  `<body onload=alert(1)>x</body>`,
  `<a href="https://a.example" target="_blank" onmouseover="x()">x</a>`,
  `<table background="javascript:alert(1)"><tr><td>x</td></tr></table>`,
  `<p class="notice admin">x</p>`,
  `<textarea><script>alert(1)</script></textarea>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<template><script>alert(1)</script></template>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
];
const ACTIVE =
  /<(?!\/?(?:p|h[2-4]|ul|ol|li|table|thead|tbody|tfoot|tr|th|td|caption|strong|em|u|sub|sup|blockquote|br|hr|a|figure|figcaption|img)[\s>/])[a-z!/?]/i;
const HANDLER = /<[^>]*\s(?:on\w+|style|srcset|formaction)\s*=/i;
const ADDRESS = /<[a-z][^>]*\s(?:href|src)="(?!https?:\/\/|\/files\/|[^:"]*")/i;

/** What of a text could act in a browser; nothing for a safe one. */
function dangersIn(html: string): readonly string[] {
  return [ACTIVE, HANDLER, ADDRESS, /<a[^>]*href="\/\//].flatMap(
    (danger) => danger.exec(html)?.[0] ?? [],
  );
}

test.each(VECTORS)("nothing active is left of %s", (vector) => {
  expect(dangersIn(cleanHtml(vector))).toEqual([]);
  expect(dangersIn(cleanHtml(`<p>前${vector}后</p>`))).toEqual([]);
});

it("lets nothing active through whatever comes", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "/",
    "=",
    " ",
    "script",
    "img",
    "onerror",
    "src",
    "href",
    "javascript:",
    "svg",
    "p",
    "a",
    "&#x3c;",
    "<!--",
    "-->",
    "x",
    "style",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      expect(dangersIn(cleanHtml(parts.join("")))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

describe("cleaning", () => {
  test.each([
    ["a heading of the first rank becomes one of the second", "<h1>一</h1>", "<h2>一</h2>"],
    [
      "alignment becomes a class",
      `<p style="text-align: center">题</p>`,
      `<p class="center">题</p>`,
    ],
    [
      "a right-aligned line is a signature",
      `<div align="right">某局</div>`,
      `<p class="sign">某局</p>`,
    ],
    ["leading blanks go, the style sheet indents", "<p>　　正文</p>", "<p>正文</p>"],
    ["empty paragraphs go", "<p>一</p><p>&nbsp;</p><p><br></p>", "<p>一</p>"],
    [
      "Word's own elements go",
      `<p class="MsoNormal"><o:p></o:p><!--[if gte mso 9]><xml>x</xml><![endif]-->文</p>`,
      "<p>文</p>",
    ],
    [
      "tables keep their shape",
      `<table style="x"><tr><td colspan="2" width="9">一</td></tr></table>`,
      `<table><tr><td colspan="2">一</td></tr></table>`,
    ],
    [
      "of a foreign picture its words stay",
      `<p><img src="https://x.example/a.png" alt="流程图"></p>`,
      "<p>流程图</p>",
    ],
    ["text without markup stays", "一 二", "一 二"],
  ])("%s", (_what, given, expected) => {
    expect(cleanHtml(given)).toBe(expected);
  });

  it("keeps a picture that is a stored file", () => {
    const image = `<img src="/files/${"a".repeat(64)}/a.png" alt="图" />`;
    expect(cleanHtml(`<p>${image}</p>`)).toBe(`<p>${image}</p>`);
  });

  it("cleaning twice is cleaning once", () => {
    for (const vector of VECTORS) expect(cleanHtml(cleanHtml(vector))).toBe(cleanHtml(vector));
  });

  it("comes to an end with elements nested without end", () => {
    expect(cleanHtml("<div>".repeat(20_000) + "x").length).toBeLessThan(200_000);
  });
});

describe("text becomes HTML", () => {
  it("by lines, with chapters, address and signature", () => {
    expect(
      textToHtml(
        "各镇人民政府：\n　　现通知如下。\n第一章 总则\n第一条 为了<公开>。\n晴山区人民政府\n2018年11月20日",
      ),
    ).toBe(
      [
        `<p class="to">各镇人民政府：</p>`,
        "<p>现通知如下。</p>",
        "<h2>第一章 总则</h2>",
        "<p>第一条 为了&lt;公开&gt;。</p>",
        `<p class="sign">晴山区人民政府</p>`,
        `<p class="sign">2018年11月20日</p>`,
      ].join("\n"),
    );
  });
});

it("Markdown becomes HTML without the title said again", () => {
  expect(
    markdownToHtml(
      "# 办法\n\n<!-- INFO END -->\n\n第一条 **为了**公开。\n\n<script>x</script>",
      "办法",
    ),
  ).toBe("<p>第一条 <strong>为了</strong>公开。</p>");
});

it("HTML becomes plain text again", () => {
  expect(
    htmlToText(
      "<p>甲&amp;乙 &lt;丙&gt;</p><table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>",
    ),
  ).toBe("甲&乙 <丙>\n一\t二\n三");
});
