import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { zipOf } from "../files/fixtures.ts";
import { convertWord } from "./convert-word.ts";
import { atRight, centred, numbered, p, picture, writeWord, type WordParts } from "./fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "word-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function converted(given: WordParts) {
  files += 1;
  const path = join(folder, `${files}.docx`);
  await writeWord(path, given);
  const done = await convertWord(path, folder, async (result) => result);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

const level = (number: number, form: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const OFFICIAL = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "chineseCountingThousand", "第%1条", `<w:suff w:val="nothing"/>`)}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "•")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

describe("a Word document", () => {
  it("keeps title, headings, signature and the numbers that Word counts by itself", async () => {
    const { html, losses } = await converted({
      numbering: OFFICIAL,
      body:
        p("晴山区人民政府办公室关于做好", centred, `<w:b/><w:sz w:val="44"/>`) +
        p("清洁取暖工作的通知", centred, `<w:b/><w:sz w:val="44"/>`) +
        p("晴政办发〔2018〕12号", centred, `<w:sz w:val="32"/>`) +
        p("各苏木镇人民政府：") +
        p("总体要求", numbered(1)) +
        p("坚持因地制宜。", numbered(1, 1)) +
        p("落实责任", numbered(1, 1)) +
        p("明确分工", numbered(1, 2)) +
        p("保障措施", numbered(1)) +
        p("强化监督", numbered(1, 1)) +
        p("2018年5月1日", atRight),
    });
    expect(html).toBe(
      `<h1 class="center">晴山区人民政府办公室关于做好</h1><h1 class="center">清洁取暖工作的通知</h1>` +
        `<p class="center">晴政办发〔2018〕12号</p><p>各苏木镇人民政府：</p><h2>一、总体要求</h2>` +
        `<p>（一）坚持因地制宜。</p><h3>（二）落实责任</h3><p>1. 明确分工</p><h2>二、保障措施</h2>` +
        `<h3>（一）强化监督</h3><p class="sign">2018年5月1日</p>`,
    );
    expect(losses).toEqual([]);
  });

  it("keeps the articles of rules, lists that begin anew, and bullets", async () => {
    const { html } = await converted({
      numbering: OFFICIAL,
      body:
        p("　为了规范管理，制定本办法。", numbered(2)) +
        p("　本办法适用于全区。", numbered(2)) +
        p("甲项", numbered(1)) +
        p("另起一项", numbered(4)) +
        p("点一", numbered(3)) +
        p("点二", numbered(3)),
    });
    expect(html).toContain(
      "<p>第一条　为了规范管理，制定本办法。</p><p>第二条　本办法适用于全区。</p>",
    );
    expect(html).toContain("<h2>一、甲项</h2><h2>一、另起一项</h2>");
    expect(html).toContain("<ul><li>点一</li><li>点二</li></ul>");
  });

  it("takes headings, numbers and place from styles, also from those they are based on", async () => {
    const { html } = await converted({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、", `<w:pStyle w:val="2"/>`)}${level(1, "decimal", "%1.%2", `<w:pStyle w:val="3"/><w:isLgl/>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      styles:
        `<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>` +
        `<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:basedOn w:val="2"/></w:style>` +
        `<w:style w:type="paragraph" w:styleId="4"><w:name w:val="标题"/><w:pPr>${centred}</w:pPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="5"><w:name w:val="落款"/><w:pPr>${atRight}</w:pPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="6"><w:name w:val="落款日期"/><w:basedOn w:val="5"/></w:style>`,
      body:
        p("年度报告", `<w:pStyle w:val="4"/>`) +
        p("概述", `<w:pStyle w:val="2"/>`) +
        p("数据", `<w:pStyle w:val="3"/>`) +
        p("机关", `<w:pStyle w:val="5"/>`) +
        p("日期", `<w:pStyle w:val="6"/>`),
    });
    expect(html).toBe(
      `<h1 class="center">年度报告</h1><h2>一、概述</h2><h3>1.1 数据</h3><p class="sign">机关</p><p class="sign">日期</p>`,
    );
  });

  it("keeps tables with merged cells and header rows", async () => {
    const cell = (text: string, properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const { html } = await converted({
      body:
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("项目", `<w:gridSpan w:val="2"/>`)}${cell("金额")}</w:tr>` +
        `<w:tr>${cell("收入", `<w:vMerge w:val="restart"/>`)}${cell("税收")}${cell("12")}</w:tr>` +
        `<w:tr>${cell("", `<w:vMerge/>`)}${cell("其他")}${cell("3")}</w:tr></w:tbl>`,
    });
    expect(html).toBe(
      `<table><thead><tr><th colspan="2"><p>项目</p></th><th><p>金额</p></th></tr></thead><tbody>` +
        `<tr><td rowspan="2"><p>收入</p></td><td><p>税收</p></td><td><p>12</p></td></tr>` +
        `<tr><td><p>其他</p></td><td><p>3</p></td></tr></tbody></table>`,
    );
  });

  it("keeps footnotes after the text, with their marks", async () => {
    const { html, paragraphs } = await converted({
      footnotes: `<w:footnote w:id="2">${p("数据来源：统计局。")}</w:footnote><w:footnote w:id="3">${p("含预拨。")}</w:footnote>`,
      body: `<w:p><w:r><w:t>收入</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>支出</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>`,
    });
    expect(html).toBe(
      `<p>收入<sup>[1]</sup>支出<sup>[2]</sup></p><hr /><p>[1] 数据来源：统计局。</p><p>[2] 含预拨。</p>`,
    );
    expect(paragraphs).toEqual(["收入1支出2"]);
  });

  it("keeps pictures with their words", async () => {
    const { html, pictures } = await converted({
      picture: Buffer.from("89504e470d0a1a0a", "hex"),
      body: picture("现场照片"),
    });
    expect(html).toBe(`<p><img alt="现场照片" src="picture:0" /></p>`);
    expect(pictures).toEqual([{ file: "0.picture", mediaType: "image/png" }]);
  });

  it.each([
    [
      "tracked-changes",
      `<w:p><w:ins w:id="1"><w:r><w:t>加</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`,
      "<p>加</p>",
    ],
    [
      "comments",
      `<w:p><w:r><w:t>一</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      "<p>一</p>",
    ],
    ["hidden-text", p("明") + p("暗", "", "<w:vanish/>"), "<p>明</p>"],
    ["formulas", `${p("式")}<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`, "<p>式</p>"],
    [
      "text-box",
      `${p("外")}<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p("内")}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`,
      "<p>外</p>",
    ],
  ] as const)("says that %s are not taken along", async (loss, body, kept) => {
    const { html, losses } = await converted({ body });
    expect(losses).toEqual([loss]);
    expect(html).toBe(kept);
  });

  it("says that headers and the table of contents are not taken along", async () => {
    const { html, losses } = await converted({
      header: p("内部资料"),
      styles: `<w:style w:type="paragraph" w:styleId="9"><w:name w:val="toc 1"/></w:style>`,
      body: p("一、总体情况……3", `<w:pStyle w:val="9"/>`) + p("正文"),
    });
    expect(losses.toSorted()).toEqual(["contents", "headers"]);
    expect(html).toBe("<p>正文</p>");
  });

  it("finds the text of a box once, whichever way it is written twice", async () => {
    const box = p("框内文字");
    const { html, losses } = await converted({
      body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${box}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    });
    expect(html.split("框内文字")).toHaveLength(2);
    expect(losses).toEqual([]);
  });
});

describe("a document that would do harm", () => {
  const refusalOf = async (body: string) => {
    files += 1;
    const path = join(folder, `${files}.docx`);
    await writeWord(path, { body });
    const done = await convertWord(path, folder, async (result) => result.html);
    return done.ok ? "converted" : done.refusal;
  };

  it.each([
    ["of three million paragraphs", () => `<w:p/>`.repeat(3_000_000), "word-too-large"],
    ["of many paragraphs in few bytes", () => p("字").repeat(200_000), "word-too-large"],
    [
      "nested very deep",
      () => "<w:tbl><w:tr><w:tc>".repeat(20_000) + "</w:tc></w:tr></w:tbl>".repeat(20_000),
      "word-too-large",
    ],
    ["of one endless word", () => p("字".repeat(12_000_000)), "word-too-large"],
    ["that is not well formed", () => "<w:p><w:r>", "word-damaged"],
  ])("%s is refused", async (_, body, refusal) => {
    expect(await refusalOf(body())).toBe(refusal);
  });

  it("with a document type and entities is refused", async () => {
    const path = join(folder, "entities.docx");
    writeFileSync(
      path,
      zipOf({
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>`,
      }),
    );
    expect(await convertWord(path, folder, async () => true)).toMatchObject({
      refusal: "word-damaged",
    });
  });

  it.each([
    ["that is no zip file", Buffer.from("not a zip file at all, only words")],
    ["without a text", zipOf({ "word/other.xml": "<x/>" })],
  ])("%s is refused", async (_, content) => {
    const path = join(folder, "odd.docx");
    writeFileSync(path, content);
    expect(await convertWord(path, folder, async () => true)).toMatchObject({
      refusal: "word-damaged",
    });
  });
});
