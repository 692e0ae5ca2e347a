import { describe, expect, it } from "vitest";
import { htmlToText, markdownToHtml, textToHtml } from "./index.ts";

describe("text becomes HTML", () => {
  it("with points as headings where they stand alone, as a list where they follow each other", () => {
    expect(
      textToHtml("一、总体要求\n要公开。\n二、任务\n（一）做好。\n附：\n一、甲\n二、乙\n三、丙"),
    ).toBe(
      "<h2>一、总体要求</h2>\n<p>要公开。</p>\n<h2>二、任务</h2>\n<p>（一）做好。</p>\n<p>附：</p>\n<p>一、甲</p>\n<p>二、乙</p>\n<p>三、丙</p>",
    );
  });

  it.each([
    ["第一章　总　则", "<h2>第一章　总　则</h2>"],
    ["第十二章附则", "<h2>第十二章附则</h2>"],
    [
      "第一章总则第一条 为规范管理，制定本办法。",
      "<p>第一章总则第一条 为规范管理，制定本办法。</p>",
    ],
    ["第三节课后服务由学校负责。", "<p>第三节课后服务由学校负责。</p>"],
    ["一、", "<p>一、</p>"],
    ["2018年11月20日", "<p>2018年11月20日</p>"],
    ["　\n\r\n \t", ""],
  ])("%j is read as %s", (given, expected) => {
    expect(textToHtml(given)).toBe(expected);
  });

  it("where the text ends with a day alone, the day alone is a signature", () => {
    expect(textToHtml("请遵照执行。\n二〇一八年十一月二十日")).toBe(
      `<p>请遵照执行。</p>\n<p class="sign">二〇一八年十一月二十日</p>`,
    );
  });

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

it.each([
  ["# 中华人民共和国某法\n\n文", "某法", "<p>文</p>"],
  ["# 实施《中华人民共和国某法》办法\n文", "实施《某法》办法", "<p>文</p>"],
  ["# 另一题\n\n文", "某法", "<h2>另一题</h2>\n<p>文</p>"],
  ["某法\n\n    缩进的一段", "某法", "<p>某法</p>\n<p>缩进的一段</p>"],
  ["文 <!-- 未完", "题", "<p>文  未完</p>"],
  ["", "题", ""],
])("Markdown %j under the title %s becomes %s", (given, title, expected) => {
  expect(markdownToHtml(given, title)).toBe(expected);
});

it("HTML becomes plain text again", () => {
  expect(
    htmlToText(
      "<p>甲&amp;乙 &lt;丙&gt;</p><table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>",
    ),
  ).toBe("甲&乙 <丙>\n一\t二\n三");
});
