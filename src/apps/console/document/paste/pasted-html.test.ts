import { describe, expect, it, test } from "vitest";
import { cleanHtml } from "../../../../modules/documents/html/index.ts";
import { pastedHtml, pasteNotice } from "./pasted-html.ts";

const word = (
  inside: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${inside}<!--EndFragment--></body></html>`;
const p = (inside: string, more = "") =>
  `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt;${more}'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>${inside}<span lang=EN-US><o:p></o:p></span></span></p>`;
const item = (mark: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe("from Word", () => {
  test.each([
    ["a paragraph without its look", p("各镇人民政府："), "<p>各镇人民政府：</p>"],
    [
      "the line that names whom it is for",
      `<p class=MsoNormal style='text-indent:0cm'>各镇人民政府：<o:p></o:p></p>`,
      `<p class="to">各镇人民政府：</p>`,
    ],
    ["blank paragraphs go", p("<o:p>&nbsp;</o:p>") + p("文"), "<p>文</p>"],
    [
      "a line that the source wraps between characters is whole, between words it keeps a blank",
      p("关于印发实施方案\n的通知，执行 GB\n11643 标准"),
      "<p>关于印发实施方案的通知，执行 GB 11643 标准</p>",
    ],
    [
      "headings by their element, one rank lower",
      "<h1>一、总体要求</h1><h2>（一）目标</h2>",
      "<h2>一、总体要求</h2><h3>（一）目标</h3>",
    ],
    [
      "headings by the outline of their style",
      p("二、任务", "mso-outline-level:1"),
      "<h2>二、任务</h2>",
    ],
    [
      "the alignment of titles and signatures",
      p("题", "text-align:center") + p("某局", "text-align:right"),
      `<p class="center">题</p><p class="sign">某局</p>`,
    ],
    [
      "emphasis by element and by style",
      p(
        "<b style='mso-bidi-font-weight:normal'>甲</b><span style='font-weight:bold'>乙</span><b style='font-weight:normal'>丙</b>",
      ),
      "<p><strong>甲</strong><strong>乙</strong>丙</p>",
    ],
    [
      "superscripts",
      p("100m<sup>2</sup>和<span style='vertical-align:super'>1</span>"),
      "<p>100m<sup>2</sup>和<sup>1</sup></p>",
    ],
    [
      "blanks to be filled in",
      p("签名<u><span lang=EN-US>&nbsp;&nbsp;&nbsp;</span></u>"),
      "<p>签名<u>\u00a0\u00a0\u00a0</u></p>",
    ],
    [
      "bullets become a list",
      item("l", "甲").replace(">l<", ">·<") + item("·", "乙"),
      "<ul><li><p>甲</p></li><li><p>乙</p></li></ul>",
    ],
    [
      "levels become nested lists",
      item("1.", "甲") + item("a.", "乙", 2) + item("2.", "丙"),
      "<ol><li><p>甲</p><ol><li><p>乙</p></li></ol></li><li><p>丙</p></li></ol>",
    ],
    [
      "numbers of official documents stay text",
      item("（一）", "加强领导") + item("第一条", "为了"),
      "<p>（一） 加强领导</p><p>第一条 为了</p>",
    ],
    [
      "hidden text stays away",
      p("公开<span style='mso-hide:all;display:none'>内部批注</span>"),
      "<p>公开</p>",
    ],
    [
      "drawings and old pictures vanish",
      p(
        `<!--[if gte vml 1]><v:shape id="1"><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]-->文`,
      ),
      "<p>文</p>",
    ],
    [
      "marks of notes stay in words",
      p(
        `说明<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>`,
      ),
      "<p>说明［注1］</p>",
    ],
    [
      "links of the web stay, those of the computer do not",
      p(`<a href="https://www.gov.cn/a">甲</a><a href="file:///D:/b.docx">乙</a>`),
      `<p><a href="https://www.gov.cn/a">甲</a>乙</p>`,
    ],
  ])("%s", (_name, given, expected) => {
    expect(pastedHtml(word(given)).html).toBe(expected);
  });

  it("tables keep merged cells and a bold first row becomes their header", () => {
    const cell = (text: string, spans = "", bold = false) =>
      `<td width=151 ${spans} valign=top style='width:4.0cm;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'>${bold ? "<b>" : ""}<span>${text}</span>${bold ? "</b>" : ""}</p></td>`;
    const table = `<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${cell("项目", "rowspan=2", true)}${cell("金额", "colspan=2", true)}</tr><tr>${cell("甲")}${cell("乙")}</tr></table>`;
    expect(pastedHtml(word(table)).html).toBe(
      `<table><tbody><tr><th rowspan="2"><p class="center">项目</p></th><th colspan="2"><p class="center">金额</p></th></tr><tr><td><p class="center">甲</p></td><td><p class="center">乙</p></td></tr></tbody></table>`,
    );
  });

  it("says which pictures it could not bring", () => {
    const pasted = pastedHtml(
      word(p(`<img width=400 src="file:///C:/Users/a/msohtmlclip1/01/clip_image002.jpg">文`)),
    );
    expect(pasted.html).toBe("<p>文</p>");
    expect(pasteNotice(pasted)).toBe(
      "已粘贴。1 张图片只在您的电脑里，没有带过来，请用“插入图片”重新上传。",
    );
  });

  it("hands over pictures that came along as data", () => {
    const pasted = pastedHtml(`<p>前<img src="data:image/png;base64,iVBORw0KGgo=" alt="图">后</p>`);
    expect(pasted.html).toBe(`<p>前<img src="pending:0" alt="图">后</p>`);
    expect(pasted.pictures).toEqual(["data:image/png;base64,iVBORw0KGgo="]);
  });
});

describe("from WPS", () => {
  const wps = (inside: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8" ><meta name=ProgId content=Word.Document ><meta name=Generator content="Microsoft Word 14"  ><!--[if gte mso 9]><xml><w:LatentStyles/></xml><![endif]--><style>p.MsoNormal{mso-style-name:正文;}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;" ><!--StartFragment--><div class="Section0"  style="layout-grid:15.6000pt;" >${inside}</div><!--EndFragment--></body></html>`;

  test.each([
    [
      "a heading and a paragraph",
      `<h1 align=center  style="text-align:center;mso-outline-level:1;" ><b><span style="font-family:方正小标宋简体;font-weight:normal;" ><font face="方正小标宋简体" >实施方案</font></span></b><b><span><o:p></o:p></span></b></h1><p class=MsoNormal  style="text-indent:32.0000pt;" ><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;" ><font face="仿宋_GB2312" >为</font><font face="仿宋_GB2312" >落实</font></span><span><o:p></o:p></span></p>`,
      `<h2 class="center">实施方案</h2><p>为落实</p>`,
    ],
    [
      "a list",
      `<p class=MsoNormal  style="margin-left:21.0000pt;mso-list:l0 level1 lfo1;" ><![if !supportLists]><span style="font-family:Wingdings;" ><span style='mso-list:Ignore;' >\uf06c<span>&nbsp;</span></span></span><![endif]><span>甲</span></p>`,
      "<ul><li><p>甲</p></li></ul>",
    ],
    [
      "a table with merged cells",
      `<table class=MsoTableGrid  border=1  cellspacing=0  style="border-collapse:collapse;" ><tr><td width=284  valign=top  colspan=2  style="width:213.0500pt;" ><p class=MsoNormal ><span><font face="宋体" >合计</font></span></p></td></tr><tr><td><p class=MsoNormal ><span>1</span></p></td><td><p class=MsoNormal ><span><o:p>&nbsp;</o:p></span></p></td></tr></table>`,
      `<table><tbody><tr><td colspan="2"><p>合计</p></td></tr><tr><td><p>1</p></td><td><p></p></td></tr></tbody></table>`,
    ],
  ])("%s", (_name, given, expected) => {
    expect(pastedHtml(wps(given)).html).toBe(expected);
  });
});

describe("from elsewhere", () => {
  it("a range of Excel is a table without hidden rows", () => {
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body link="#0563C1"><table border=0 cellpadding=0 width=144><!--StartFragment--><col width=72 span=2><tr height=19><td height=19 class=xl65 width=72>姓名</td><td class=xl65>金额</td></tr><tr height=0 style='display:none'><td>隐藏</td><td>9</td></tr><tr><td height=19>张某</td><td align=right x:num>1200</td></tr><!--EndFragment--></table></body></html>`;
    const pasted = pastedHtml(excel);
    expect(pasted.html).toBe(
      '<table><tbody><tr><td><p>姓名</p></td><td><p>金额</p></td></tr><tr><td><p>张某</p></td><td><p class="sign">1200</p></td></tr></tbody></table>',
    );
    expect(pasted.hidden).toBe(1);
  });

  test.each([
    [
      "groups of a web page",
      "<div><div>一</div>二<section><p>三</p></section></div>",
      "<p>一</p><p>二</p><p>三</p>",
    ],
    [
      "nested lists",
      `<ol start="3"><li>一<ul><li>二</li></ul></li></ol>`,
      `<ol start="3"><li><p>一</p><ul><li><p>二</p></li></ul></li></ol>`,
    ],
    [
      "scripts and forms",
      "<p onclick=x>一<script>alert(1)</script><input value=2></p>",
      "<p>一</p>",
    ],
    [
      "a caption",
      "<table><caption>表1</caption><tr><td>一</td></tr></table>",
      `<p class="center">表1</p><table><tbody><tr><td><p>一</p></td></tr></tbody></table>`,
    ],
    ["nothing", "", ""],
  ])("%s", (_name, given, expected) => {
    expect(pastedHtml(given).html).toBe(expected);
  });

  it("what was copied from the editor stays as it is", () => {
    const html = `<p data-pm-slice="1 1 []">一</p>`;
    expect(pastedHtml(html).html).toBe(html);
  });

  it("words survive the server's cleaning", () => {
    const { html } = pastedHtml(word(p("甲&lt;乙&gt;") + item("1.", "丙")));
    expect(cleanHtml(html)).toBe("<p>甲&lt;乙&gt;</p>\n<ol><li><p>丙</p></li></ol>");
  });
});
