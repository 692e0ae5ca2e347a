import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { faultsIn } from "./faults-in.ts";
import { cleanHtml } from "./index.ts";

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
  `<a href="jAvAsCrIpT&colon;alert(1)">x</a>`,
  `<a href="https:\\\\evil.example" onclick=x>x</a>`,
  `<a href="\u0001javascript:alert(1)">x</a>`,
  `<img src="/files/${"a".repeat(64)}/x.png" alt='"><script>alert(1)</script>'>`,
  `<img src="/files/${"a".repeat(64)}/x.png" width="1e9" height="100%" onload=x>`,
  `<img src="data:image/svg+xml,<svg onload=alert(1)>" alt="<b>图</b>">`,
  `<td colspan="99999999" rowspan="-1">x</td>`,
  `<plaintext><script>alert(1)</script>`,
  `<xmp><script>alert(1)</script></xmp>`,
  `<!DOCTYPE x [<!ENTITY a "b">]><p>&a;</p>`,
  `<![CDATA[<script>alert(1)</script>]]>`,
  `<?php echo 1 ?><p>x</p>`,
  `<p></div></div></main></body></html><p>x`,
  `<a href="https://a.example"><a href="https://b.example">x</a></a>`,
];
test.each(VECTORS)("nothing active is left of %s", (vector) => {
  expect(faultsIn(cleanHtml(vector))).toEqual([]);
  expect(faultsIn(cleanHtml(`<p>前${vector}后</p>`))).toEqual([]);
});

test.each([
  ["<script>x</script>"],
  [`<p onclick="x">一</p>`],
  [`<a href="javascript:x">一</a>`],
  [`<a href="//x.example">一</a>`],
  [`<img src="https://x.example/a.png" />`],
  ["<p>一"],
  ["一</p>"],
  ["<p><p>一</p></p>"],
  ["<p><strong>一</p></strong>"],
  ["<td>一</td>"],
  ["一 < 二"],
  ["一 & 二"],
])("the strict reading finds the fault of %s", (bad) => {
  expect(faultsIn(bad)).not.toEqual([]);
});

describe("whatever comes", () => {
  const words =
    "script img onerror src href javascript: svg p a div table tr td li ul h2 strong u".split(" ");
  const scraps = fc.constantFrom(
    "<",
    "</",
    ">",
    '"',
    "'",
    "/",
    "=",
    " ",
    "&#x3c;",
    "<!--",
    "-->",
    "x",
    ...words,
  );
  const tags =
    "div p h1 h3 ul ol li table tbody tr td th caption b u a span br hr blockquote figure figcaption center font".split(
      " ",
    );
  const markup = fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(
      "文",
      "　",
      " ",
      "\n",
      '<a href="https://a.example">',
      '<div align="right">',
      '<img alt="图">',
    ),
  );

  it.each([
    ["scraps", scraps],
    ["elements in any order", markup],
  ])("%s come out safe, well-formed and settled", (_name, pieces) => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const clean = cleanHtml(parts.join(""));
        expect(faultsIn(clean)).toEqual([]);
        expect(cleanHtml(clean)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });

  it("no word is lost between elements", () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 40 }), (parts) => {
        const count = (text: string) => text.replaceAll(/[^文]/g, "").length;
        expect(count(cleanHtml(parts.join("")))).toBe(count(parts.join("")));
      }),
      { numRuns: 1_000 },
    );
  });
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
    ["text without markup is a paragraph", "一 < 二", "<p>一 &lt; 二</p>"],
    [
      "groups of a web page become paragraphs and vanish",
      `<div><div>一</div><p>二</p>三<section>四<br>五</section></div>`,
      "<p>一</p>\n<p>二</p>\n<p>三</p>\n<p>四<br />五</p>",
    ],
    [
      "alignment of a group is that of its paragraphs",
      `<center>题</center><div align=right><p>某局</p></div>`,
      `<p class="center">题</p>\n<p class="sign">某局</p>`,
    ],
    [
      "emphasis around paragraphs goes into them",
      "<b><p>一</p><p>二</p></b>",
      "<p><strong>一</strong></p>\n<p><strong>二</strong></p>",
    ],
    [
      "emphasis within its like is one",
      "<b>一<strong>二</strong>三</b>",
      "<p><strong>一二三</strong></p>",
    ],
    [
      "blanks to be filled in stay",
      `<p>姓名<u>　　　　</u>电话<u>&nbsp;&nbsp;</u></p>`,
      "<p>姓名<u>　　　　</u>电话<u>\u00a0\u00a0</u></p>",
    ],
    [
      "empty cells stay, a table's fragments are read on",
      "<table><tr><td></td><td><p>　</p></td><td>一",
      "<table><tr><td></td><td></td><td>一</td></tr></table>",
    ],
    ["rows without a table are paragraphs", "<tr><td>一<td>二</tr>", "<p>一</p>\n<p>二</p>"],
    ["items without a list are paragraphs", "<li>一<li>二", "<p>一</p>\n<p>二</p>"],
    ["a heading keeps its groups", "<h2><div>一</div><div>二</div></h2>", "<h2>一<br />二</h2>"],
    [
      "titles of books in plain brackets stay",
      "<p>关于<某办法>的通知</p>",
      "<p>关于&lt;某办法&gt;的通知</p>",
    ],
    [
      "a page's own title and settings go",
      "<head><title>网</title></head><xml><w>0</w></xml>文",
      "<p>文</p>",
    ],
    [
      "a link without address is text",
      `<a name="x">文</a><a href="#y">注</a>`,
      `<p>文<a href="#y">注</a></p>`,
    ],
    [
      "footnotes stay tied to their marks, other names of places go",
      `<p>甲<sup><a href="#footnote-1" id="footnote-ref-1">1</a></sup><a href="#x" id="x">乙</a></p><ol class="footnotes x"><li id="footnote-1">注</li><li id="y">丙</li></ol>`,
      `<p>甲<sup><a href="#footnote-1" id="footnote-ref-1">1</a></sup><a href="#x">乙</a></p>\n<ol><li id="footnote-1">注</li><li>丙</li></ol>`,
    ],
    ["a control character goes", "<p>一\u0000\u0008二\ud800</p>", "<p>一二\ufffd</p>"],
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

  it("a picture that is a stored file keeps nothing but its size and words", () => {
    const src = `/files/${"a".repeat(64)}/a.png`;
    expect(cleanHtml(`<p><img src="${src}" width="300" height="9e9" style="x" alt="图"></p>`)).toBe(
      `<p><img src="${src}" alt="图" width="300" /></p>`,
    );
  });
});
