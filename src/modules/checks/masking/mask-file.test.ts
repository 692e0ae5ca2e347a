import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { docxOf, relsOf, wordLine, wordPart, xlsxOf } from "../../../platform/contents/fixtures.ts";
import { zipOf } from "../../../platform/files/fixtures.ts";
import { masked, partOf, textsOf } from "./fixtures.ts";

// Each starts processes of its own.
vi.setConfig({ testTimeout: 60_000 });

const ID = "110101199003077774";
const MASKED_ID = "110***********7774";
const PHONE = "13812345678";
const MASKED_PHONE = "138****5678";

describe("a Word file", () => {
  test("is masked over the borders of runs, whose form stays", async () => {
    const split = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>身份证号110101</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>19900307</w:t></w:r><w:r><w:t>7774&amp;其他</w:t></w:r></w:p>`;
    const file = await masked("名单.docx", docxOf(wordLine("公示") + split));
    expect(await partOf(file, "word/document.xml")).toContain(
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>身份证号110***</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>********</w:t></w:r><w:r><w:t>7774&amp;其他</w:t></w:r></w:p>`,
    );
  });

  test("loses deleted and hidden text, comments and the names of who worked on it", async () => {
    const body = `<w:p><w:r><w:t>公示内容</w:t></w:r><w:del w:id="1" w:author="李桂芳"><w:r><w:delText>${ID}</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>手机${PHONE}</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const file = await masked(
      "通知.docx",
      docxOf(body, {
        "word/comments.xml": wordPart(
          "comments",
          `<w:comment w:id="0" w:author="李桂芳">${wordLine(`联系${PHONE}`)}</w:comment>`,
        ),
        "word/_rels/document.xml.rels": relsOf([["rId9", "comments", "comments.xml"]]),
        "docProps/core.xml": `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>通知</dc:title><dc:creator>李桂芳</dc:creator></cp:coreProperties>`,
      }),
    );
    expect(await textsOf(file)).toEqual(["公示内容", "通知"]);
    expect(await partOf(file, "word/comments.xml")).toBeNull();
    expect(await partOf(file, "word/document.xml")).not.toMatch(/comment|李桂芳/);
    expect(await partOf(file, "word/_rels/document.xml.rels")).not.toContain("comments");
  });

  test("keeps the packed bytes of what does not change", async () => {
    const other = wordPart("hdr", wordLine("页眉"));
    const original = docxOf(wordLine(`电话${ID}`), { "word/header1.xml": other });
    const file = await masked("名单.docx", original);
    expect(await partOf(file, "word/header1.xml")).toBe(other);
    expect(readFileSync(file.path).includes(Buffer.from(other))).toBe(true);
  });

  test("is masked in links too", async () => {
    const body = `<w:p><w:hyperlink r:id="rId7"><w:r><w:t>联系王小明</w:t></w:r></w:hyperlink></w:p>`;
    const file = await masked(
      "通知.docx",
      docxOf(body + wordLine(ID), {
        "word/_rels/document.xml.rels": relsOf([
          ["rId7", "hyperlink", "mailto:wangxm1988@qq.com", true],
        ]),
      }),
    );
    const links = await partOf(file, "word/_rels/document.xml.rels");
    expect(links).toContain('Target="mailto:w***@qq.com"');
  });
});

const head = `<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>身份证号</t></is></c><c r="C1" t="inlineStr"><is><t>手机号</t></is></c></row>`;
const sheet = (rows: string, before = "", after = "") =>
  `${before}<sheetData>${head}${rows}</sheetData>${after}`;

describe("a workbook", () => {
  test("is masked in numbers, shared texts, own texts and results of formulas; other cells stay", async () => {
    const rows =
      `<row r="2"><c r="A2" s="3" t="s"><v>0</v></c><c r="B2" s="4" t="s"><v>1</v></c><c r="C2" s="5"><v>${PHONE}</v></c><c r="D2"><v>560.5</v></c></row>` +
      `<row r="3"><c r="B3" t="inlineStr"><is><t>${ID}</t></is></c><c r="C3" t="str"><f>"138"&amp;"12345678"</f><v>${PHONE}</v></c><c r="D3"><f>SUM(D2:D2)</f><v>560.5</v></c></row>`;
    const file = await masked(
      "名单.xlsx",
      xlsxOf([{ name: "名单", inside: sheet(rows) }], {
        "xl/sharedStrings.xml": `<sst xmlns="urn:s"><si><t>公示</t></si><si><t>${ID}</t></si></sst>`,
      }),
    );
    const inline = (name: string, style: string, text: string) =>
      `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    const xml = await partOf(file, "xl/worksheets/sheet1.xml");
    expect(xml).toContain(
      `<row r="2"><c r="A2" s="3" t="s"><v>0</v></c>${inline("B2", ' s="4"', MASKED_ID)}${inline("C2", ' s="5"', MASKED_PHONE)}<c r="D2"><v>560.5</v></c></row>`,
    );
    expect(xml).toContain(
      `<row r="3">${inline("B3", "", MASKED_ID)}${inline("C3", "", MASKED_PHONE)}<c r="D3"><v>560.5</v></c></row>`,
    );
    expect(await partOf(file, "xl/sharedStrings.xml")).toContain(
      "<si><t>公示</t></si><si><t/></si>",
    );
  });

  test("loses hidden sheets, columns and texts that no cell shows", async () => {
    const shown = sheet(
      `<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="D2"><v>${ID.slice(0, 9)}</v></c></row>`,
      `<cols><col min="4" max="4" width="0" hidden="1"/></cols>`,
    );
    const file = await masked(
      "名单.xlsx",
      xlsxOf(
        [
          { name: "底稿", state: "hidden", inside: sheet("") },
          { name: "名单", inside: shown },
          { name: "深藏", state: "veryHidden", inside: sheet("") },
        ],
        { "xl/sharedStrings.xml": `<sst xmlns="urn:s"><si><t>${ID}</t></si></sst>` },
        `<definedNames><definedName name="a" localSheetId="0">底稿!$A$1</definedName><definedName name="b" localSheetId="1">名单!$A$1</definedName></definedNames>`,
      ),
    );
    const workbook = await partOf(file, "xl/workbook.xml");
    expect(workbook).not.toMatch(/底稿|深藏/);
    expect(workbook).toContain('<definedName name="b" localSheetId="0">');
    expect(await partOf(file, "xl/worksheets/sheet1.xml")).toBeNull();
    expect(await partOf(file, "xl/worksheets/sheet3.xml")).toBeNull();
    expect(await textsOf(file)).toEqual(["名单", "姓名", "身份证号", "手机号", "甲"]);
  });

  test("loses the copy of its source that a pivot table keeps", async () => {
    const file = await masked(
      "汇总.xlsx",
      xlsxOf(
        [
          {
            name: "汇总",
            inside: sheet(`<row r="2"><c r="A2"><v>3</v></c></row>`),
            rels: [["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]],
          },
        ],
        {
          "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="urn:s" cacheId="1"/>`,
          "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="urn:s"><cacheFields><cacheField name="身份证号"><sharedItems><s v="${ID}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
        },
        `<pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>`,
      ),
    );
    expect(await partOf(file, "xl/pivotCache/pivotCacheDefinition1.xml")).toBeNull();
    expect(await partOf(file, "xl/pivotTables/pivotTable1.xml")).toBeNull();
    expect(await textsOf(file)).toEqual(["汇总", "姓名", "身份证号", "手机号", "3"]);
  });
});

describe("a text", () => {
  const table = `姓名,手机,备注\r\n张三,${PHONE},甲\r\n李四,"${PHONE}","乙, 丙"\r\n`;

  test("keeps everything but what was found", async () => {
    const file = await masked("名单.csv", Buffer.from(`\ufeff${table}`));
    expect(readFileSync(file.path, "utf8")).toBe(`\ufeff${table.replaceAll(PHONE, MASKED_PHONE)}`);
  });

  test("keeps its encoding", async () => {
    const wide = await masked("名单.csv", Buffer.from(`\ufeff${table}`, "utf16le"));
    expect(readFileSync(wide.path).toString("utf16le")).toBe(
      `\ufeff${table.replaceAll(PHONE, MASKED_PHONE)}`,
    );
    // 姓名 in GB18030, then a home address, of which Chinese letters stay.
    const gb = Buffer.concat([
      Buffer.from("d0d5c3fb3a", "hex"),
      Buffer.from(`${PHONE}\n`),
      Buffer.from("d0d5c3fb", "hex"),
    ]);
    const narrow = await masked("名单.txt", gb);
    expect(readFileSync(narrow.path).toString("latin1")).toBe(
      gb.toString("latin1").replace(PHONE, MASKED_PHONE),
    );
  });

  test("is masked where a number goes on in the next line", async () => {
    const file = await masked(
      "说明.txt",
      Buffer.from(`身份证号：110101199003\n077774，特此说明\n`),
    );
    expect(readFileSync(file.path, "utf8")).toBe(`身份证号：110*********\n**7774，特此说明\n`);
  });

  test("as a web page is masked in text and attributes", async () => {
    const page = `<html><body><p>电话：<b>${PHONE}</b></p><a href="tel:${PHONE}">拨打</a></body></html>`;
    const file = await masked("页面.html", Buffer.from(page));
    expect(readFileSync(file.path, "utf8")).toBe(page.replaceAll(PHONE, MASKED_PHONE));
  });
});

test("a presentation is masked in its slides, whose runs keep their form", async () => {
  const run = (text: string) => `<a:r><a:rPr b="1"/><a:t>${text}</a:t></a:r>`;
  const slide = (inside: string) =>
    `<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><p:cSld><p:spTree><p:sp><p:txBody>${inside}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;
  const file = await masked(
    "汇报.pptx",
    zipOf({
      "_rels/.rels": relsOf([["rId1", "officeDocument", "ppt/presentation.xml"]]),
      "ppt/presentation.xml": `<p:presentation xmlns:p="urn:p" xmlns:r="urn:r"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
      "ppt/_rels/presentation.xml.rels": relsOf([["rId1", "slide", "slides/slide1.xml"]]),
      "ppt/slides/slide1.xml": slide(`<a:p>${run("身份证号110101")}${run("199003077774")}</a:p>`),
    }),
  );
  expect(await partOf(file, "ppt/slides/slide1.xml")).toBe(
    slide(`<a:p>${run("身份证号110***")}${run("********7774")}</a:p>`),
  );
});
