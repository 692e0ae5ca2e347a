import { describe, expect, it, test } from "vitest";
import { faultsIn } from "./faults-in.ts";
import { cleanHtml } from "./index.ts";

const clipboard = (head: string, body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/clerk/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:仿宋_GB2312;} p.MsoNormal {margin:0cm;mso-pagination:widow-orphan;font-size:16.0pt;}
@page WordSection1 {size:595.3pt 841.9pt;} --></style>${head}</head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe("what comes from Word or WPS through the clipboard", () => {
  test.each([
    [
      "paragraphs with their fonts, indents and office marks",
      `<p class=MsoNormal align=center style='text-align:center;line-height:28.0pt'><b><span lang=EN-US style='font-size:22.0pt;font-family:方正小标宋简体;mso-hansi-font-family:仿宋'><o:p>&nbsp;</o:p></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>为做好清洁取暖工作，现将有关事项通知如下。<span lang=EN-US><o:p></o:p></span></span></p>`,
      "<p>为做好清洁取暖工作，现将有关事项通知如下。</p>",
    ],
    [
      "a centred title and a signature at the right",
      `<h1 align=center style='text-align:center'><span style='font-family:方正小标宋简体'>关于开展普查的通知</span></h1>
<p class=MsoNormal align=right style='text-align:right'><span>晴山区统计局<span lang=EN-US><o:p></o:p></span></span></p>`,
      `<h2 class="center">关于开展普查的通知</h2>\n<p class="sign">晴山区统计局</p>`,
    ],
    [
      "the number of an automatic list, which Word writes for those who know no lists",
      `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]><span>总体情况</span></p>`,
      "<p>一、  总体情况</p>",
    ],
    [
      "a table with merged cells and borders",
      `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=284 colspan=2 valign=top style='width:213.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'><span>项目</span></p></td><td rowspan=2><p class=MsoNormal>金额</p></td></tr>
 <tr><td><p class=MsoNormal><span>收入</span></p></td><td><p class=MsoNormal><span>支出</span></p></td></tr>
</table>`,
      `<table><tr><td colspan="2"><p class="center">项目</p></td><td rowspan="2"><p>金额</p></td></tr><tr><td><p>收入</p></td><td><p>支出</p></td></tr></table>`,
    ],
    [
      "a drawing in VML and a picture of the own disk",
      `<p class=MsoNormal><!--[if gte vml 1]><v:shapetype id="_x0000_t75" coordsize="21600,21600"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="图片_x0020_1" type="#_x0000_t75" style='width:300pt;height:200pt'><v:imagedata src="file:///C:/Users/clerk/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" o:title=""/></v:shape><![endif]--><![if !vml]><img width=400 height=267 src="file:///C:/Users/clerk/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="图片_x0020_1" alt="现场照片"><![endif]>施工现场</p>`,
      "<p>现场照片施工现场</p>",
    ],
    [
      "a comment and a bookmark",
      `<p class=MsoNormal><a name="_Toc1"></a><span class=MsoCommentReference><a style='mso-comment-reference:A_1;mso-comment-date:20180501T1000' href="#_msocom_1" language=JavaScript class=msocomanchor id="_anchor_1" onmouseover="msoCommentShow('_anchor_1','_com_1')"><span>按时完成</span></a></span></p>`,
      `<p><a href="#_msocom_1">按时完成</a></p>`,
    ],
    [
      "a footnote of Word",
      `<p class=MsoNormal>资金<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><sup>[1]</sup></span></a>到位</p>`,
      `<p>资金<a href="#_ftn1"><sup>[1]</sup></a>到位</p>`,
    ],
  ])("keeps its words and its order: %s", (_, given, kept) => {
    const cleaned = cleanHtml(clipboard("", given));
    expect(cleaned.replaceAll("\u00a0", " ").trim()).toBe(kept);
    expect(faultsIn(cleaned)).toEqual([]);
    expect(cleanHtml(cleaned)).toBe(cleaned);
  });

  it("of WPS is cleaned in the same way", () => {
    const cleaned = cleanHtml(
      clipboard(
        `<meta name=Generator content="WPS Office">`,
        `<p class=MsoNormal style="mso-layout-grid-align:none;layout-grid-mode:char"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;mso-font-kerning:1.0000pt;"><font face="仿宋_GB2312">（一）加强领导。</font></span><span style="mso-spacerun:'yes'"><o:p></o:p></span></p><p class=MsoNormal><img src="file:///C:\\Users\\clerk\\AppData\\Local\\Temp\\ksohtml1234\\wps1.jpg" width="553" height="368"></p>`,
      ),
    );
    expect(cleaned).toBe("<p>（一）加强领导。</p>");
  });

  it.each([
    "mso-",
    "file:",
    "<o:",
    "<v:",
    "<![",
    "<xml",
    "MsoNormal",
    "@font-face",
    "msoCommentShow",
  ])("leaves nothing of %s", (trace) => {
    const cleaned = cleanHtml(
      clipboard(
        "",
        `<p class=MsoNormal style='mso-list:l0'><o:p>一</o:p><v:rect>二</v:rect></p><![if !vml]>三<![endif]>`,
      ),
    );
    expect(cleaned).not.toContain(trace);
  });
});

describe("a picture of the text", () => {
  const sha = "a".repeat(64);
  it.each([
    [`/files/${sha}/%E5%9B%BE.png`, `/files/${sha}/%E5%9B%BE.png`],
    [`/api/files/${sha}/1.png`, `/files/${sha}/1.png`],
  ])("at %s stands at its public address", (given, kept) => {
    expect(cleanHtml(`<p><img src="${given}" alt="图"></p>`)).toBe(
      `<p><img src="${kept}" alt="图" /></p>`,
    );
  });

  it.each([
    `/files/${sha}/../../admin/sign-out`,
    `/files/${sha}/..`,
    `/files/${sha}/a/b.png`,
    `/files/${sha}/a.png?x=1`,
    `/files/${sha}/`,
    `/files/${"A".repeat(64)}/a.png`,
    `/api/session`,
    `https://x.example/files/${sha}/a.png`,
    `//x.example/files/${sha}/a.png`,
    `data:image/png;base64,AAAA`,
    `file:///C:/a.png`,
  ])("at %s does not stand there", (given) => {
    expect(cleanHtml(`<p>前<img src="${given}" alt="图">后</p>`)).toBe("<p>前图后</p>");
  });
});
