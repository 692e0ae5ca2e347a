import { expect, test } from "vitest";
import {
  contentsOf,
  docxOf,
  type Parts,
  foundAt,
  piecesIn,
  relsOf,
  unreadIn,
  wordLine,
  wordPart,
  xlsxOf,
} from "../fixtures.ts";

const NUMBER = "110105199003071234";
const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const read = (body: string, parts: Parts = {}) => contentsOf(docxOf(body, parts), "名单.docx");

test("a paragraph is one piece, whatever runs it is cut into", async () => {
  const contents = await read(
    `<w:p>${run("身份证号110105")}${run("1990", "<w:b/>")}${run("03071234")}</w:p>`,
  );
  expect(piecesIn(contents)).toStrictEqual([
    {
      kind: "piece",
      place: { within: [], spot: "第 1 段" },
      text: `身份证号${NUMBER}`,
      concealed: null,
      cell: null,
      address: "word/document.xml#1",
    },
  ]);
});

test("a cell is one piece with its row and column, its paragraphs as lines, spans counted", async () => {
  const cell = (inside: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const contents = await read(
    `${wordLine("名单")}<w:tbl><w:tr>${cell(wordLine("姓名"), '<w:gridSpan w:val="2"/>')}${cell(wordLine("号码"))}</w:tr>
     <w:tr>${cell(wordLine("甲"))}${cell(wordLine("乙"))}${cell(wordLine("110105") + wordLine("19900307"))}</w:tr></w:tbl>`,
  );
  expect(
    piecesIn(contents).map(({ text, cell: at, place }) => [text, at?.row, at?.column, place.spot]),
  ).toStrictEqual([
    ["名单", undefined, undefined, "第 1 段"],
    ["姓名", 1, 1, "表格 1 第 1 行第 1 列"],
    ["号码", 1, 3, "表格 1 第 1 行第 3 列"],
    ["甲", 2, 1, "表格 1 第 2 行第 1 列"],
    ["乙", 2, 2, "表格 1 第 2 行第 2 列"],
    ["110105\n19900307", 2, 3, "表格 1 第 2 行第 3 列"],
  ]);
});

test.each([
  ["hidden letters", `<w:p>${run(NUMBER, "<w:vanish/>")}</w:p>`, "第 1 段 [hidden-text]"],
  [
    "letters that are not hidden after all",
    `<w:p>${run(NUMBER, '<w:vanish w:val="0"/>')}</w:p>`,
    "第 1 段",
  ],
  [
    "white letters",
    `<w:p>${run(NUMBER, '<w:color w:val="FFFFFF"/>')}</w:p>`,
    "第 1 段 [hidden-text]",
  ],
  [
    "white letters on a colour",
    `<w:p>${run(NUMBER, '<w:color w:val="FFFFFF"/><w:shd w:fill="C00000"/>')}</w:p>`,
    "第 1 段",
  ],
  [
    "letters too small to see",
    `<w:p>${run(NUMBER, '<w:sz w:val="2"/>')}</w:p>`,
    "第 1 段 [hidden-text]",
  ],
  [
    "a style that hides",
    `<w:p>${run(NUMBER, '<w:rStyle w:val="Child"/>')}</w:p>`,
    "第 1 段 [hidden-text]",
  ],
  [
    "deleted under tracking",
    `<w:p><w:del w:author="x"><w:r><w:delText>${NUMBER}</w:delText></w:r></w:del></w:p>`,
    "第 1 段 [deleted-text]",
  ],
  ["inserted under tracking", `<w:p><w:ins w:author="x">${run(NUMBER)}</w:ins></w:p>`, "第 1 段"],
  ["moved away", `<w:p><w:moveFrom>${run(NUMBER)}</w:moveFrom></w:p>`, "第 1 段 [deleted-text]"],
  [
    "the code of a field",
    `<w:p><w:r><w:instrText>HYPERLINK "tel:${NUMBER}"</w:instrText></w:r></w:p>`,
    "第 1 段 [markup]",
  ],
  [
    "the name of a bookmark",
    `<w:p><w:bookmarkStart w:id="1" w:name="号${NUMBER}"/>${run("x")}</w:p>`,
    "正文中的替代文字或选项 [markup]",
  ],
  [
    "an alternative text",
    `<w:p><w:r><w:drawing><wp:docPr id="1" descr="${NUMBER}"/></w:drawing></w:r></w:p>`,
    "正文中的替代文字或选项 [markup]",
  ],
])("%s", async (_, body, where) => {
  const styles = wordPart(
    "styles",
    '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Base"/></w:style>',
  );
  expect(foundAt(await read(body, { "word/styles.xml": styles }), NUMBER)).toStrictEqual([where]);
});

test("a text box with a form for old programs is read once, a different form is shown as hidden", async () => {
  const box = (first: string, second: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${wordLine(first)}</w:txbxContent></wps:txbx></mc:Choice>
     <mc:Fallback><w:pict><v:textbox><w:txbxContent>${wordLine(second)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(foundAt(await read(box(NUMBER, NUMBER)), NUMBER)).toStrictEqual(["第 2 段"]);
  expect(foundAt(await read(box("通知", NUMBER)), NUMBER)).toStrictEqual(["第 3 段 [hidden-text]"]);
});

test.each([
  ["word/header1.xml", wordPart("hdr", wordLine(NUMBER)), "页眉第 1 段"],
  ["word/footer2.xml", wordPart("ftr", wordLine(NUMBER)), "页脚第 1 段"],
  [
    "word/footnotes.xml",
    wordPart("footnotes", `<w:footnote>${wordLine(NUMBER)}</w:footnote>`),
    "脚注第 1 段",
  ],
  [
    "word/endnotes.xml",
    wordPart("endnotes", `<w:endnote>${wordLine(NUMBER)}</w:endnote>`),
    "尾注第 1 段",
  ],
  [
    "word/comments.xml",
    wordPart("comments", `<w:comment w:id="0" w:author="张三">${wordLine(NUMBER)}</w:comment>`),
    "批注 1 [comment]",
  ],
  [
    "word/glossary/document.xml",
    wordPart("glossaryDocument", wordLine(NUMBER)),
    "文档部件库第 1 段",
  ],
  ["customXml/item1.xml", `<data><id>${NUMBER}</id></data>`, "自定义 XML 数据中的数据 [markup]"],
  [
    "word/settings.xml",
    wordPart("settings", `<w:docVars><w:docVar w:name="x" w:val="${NUMBER}"/></w:docVars>`),
    "其他内容的属性 [markup]",
  ],
  ["word/charts/chart1.xml", `<c:chart xmlns:c="c"><c:v>${NUMBER}</c:v></c:chart>`, "图表中的数据"],
  ["word/afchunk1.html", `<html><body>${NUMBER}</body></html>`, "afchunk1.html › 第 1 段"],
  [
    "docProps/custom.xml",
    `<Properties xmlns:vt="vt"><property name="经办"><vt:lpwstr>${NUMBER}</vt:lpwstr></property></Properties>`,
    "文档属性：自定义属性“经办” [document-property]",
  ],
])("text in %s", async (part, xml, where) => {
  expect(foundAt(await read(wordLine("正文"), { [part]: xml }), NUMBER)).toStrictEqual([where]);
});

test("authors, properties, the template and links outside are told with their names", async () => {
  const contents = await read(wordLine("正文"), {
    "word/comments.xml": wordPart(
      "comments",
      `<w:comment w:author="张三">${wordLine("好")}</w:comment>`,
    ),
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>李四</dc:creator><cp:lastModifiedBy>王五</cp:lastModifiedBy></cp:coreProperties>',
    "docProps/app.xml": "<Properties><Company>晴川区民政局</Company><Pages>3</Pages></Properties>",
    "word/_rels/settings.xml.rels": relsOf([
      ["rId1", "attachedTemplate", "file:///C:/Users/zhaoliu/a.dotx", true],
    ]),
    "word/_rels/document.xml.rels": relsOf([
      ["rId9", "hyperlink", "mailto:someone@example.com", true],
    ]),
  });
  expect(foundAt(contents, "张三")).toStrictEqual([
    "文档属性：修订与批注的作者 [document-property]",
  ]);
  expect(foundAt(contents, "李四")).toStrictEqual(["文档属性：作者 [document-property]"]);
  expect(foundAt(contents, "王五")).toStrictEqual(["文档属性：最后修改者 [document-property]"]);
  expect(foundAt(contents, "民政局")).toStrictEqual(["文档属性：单位 [document-property]"]);
  expect(foundAt(contents, "zhaoliu")).toStrictEqual(["文档属性：模板路径 [document-property]"]);
  expect(foundAt(contents, "someone@")).toStrictEqual(["超链接地址 [markup]"]);
  expect(unreadIn(contents)).toStrictEqual([]);
});

test("a workbook embedded in a document is read too", async () => {
  const inner = xlsxOf([
    {
      name: "底表",
      inside: `<sheetData><row r="1"><c r="A1"><v>${NUMBER}</v></c></row></sheetData>`,
    },
  ]);
  const contents = await read(wordLine("正文"), { "word/embeddings/book.xlsx": inner });
  expect(foundAt(contents, NUMBER)).toStrictEqual(["book.xlsx › 工作表“底表”A1"]);
});
