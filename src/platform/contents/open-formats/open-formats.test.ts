import { expect, test } from "vitest";
import { zipOf } from "../../files/fixtures.ts";
import { contentsOf, foundAt, piecesIn, unreadIn } from "../fixtures.ts";

const NUMBER = "110105199003071234";
const NAMES =
  'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:style="s" xmlns:dc="d" xmlns:xlink="x" xmlns:presentation="p" xmlns:fo="f"';
const odf = (body: string, automatic = "", more: Readonly<Record<string, string>> = {}) =>
  contentsOf(
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
      ...more,
    }),
    "a.odt",
  );
const style = (name: string, inside: string) =>
  `<style:style style:name="${name}">${inside}</style:style>`;

test.each([
  [
    "a paragraph of spans",
    `<text:p>号码<text:span>110105</text:span>199003071234</text:p>`,
    "第 1 段",
  ],
  [
    "a hidden span",
    `<text:p><text:span text:style-name="H">${NUMBER}</text:span></text:p>`,
    "第 1 段 [hidden-text]",
  ],
  [
    "deleted text",
    `<text:tracked-changes><text:deletion><text:p>${NUMBER}</text:p></text:deletion></text:tracked-changes>`,
    "第 1 段 [deleted-text]",
  ],
  [
    "a comment",
    `<text:p>x<office:annotation><dc:creator>张三</dc:creator><text:p>${NUMBER}</text:p></office:annotation></text:p>`,
    "第 2 段 [comment]",
  ],
  [
    "notes of a slide",
    `<presentation:notes><text:p>${NUMBER}</text:p></presentation:notes>`,
    "第 1 段 [speaker-notes]",
  ],
  [
    "a cell",
    `<table:table table:name="名单"><table:table-row table:number-rows-repeated="4"/><table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value="${NUMBER}"><text:p>${NUMBER}</text:p></table:table-cell></table:table-row></table:table>`,
    "表格“名单”C5",
  ],
  [
    "a hidden row",
    `<table:table table:name="名单"><table:table-row table:visibility="collapse"><table:table-cell><text:p>${NUMBER}</text:p></table:table-cell></table:table-row></table:table>`,
    "表格“名单”A1 [hidden-row]",
  ],
  [
    "a hidden column",
    `<table:table table:name="名单"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>${NUMBER}</text:p></table:table-cell></table:table-row></table:table>`,
    "表格“名单”C1 [hidden-column]",
  ],
  [
    "a cell in white",
    `<table:table table:name="名单"><table:table-row><table:table-cell table:style-name="W"><text:p>${NUMBER}</text:p></table:table-cell></table:table-row></table:table>`,
    "表格“名单”A1 [hidden-text]",
  ],
  [
    "a hidden sheet",
    `<table:table table:name="名单" table:style-name="S"><table:table-row><table:table-cell><text:p>${NUMBER}</text:p></table:table-cell></table:table-row></table:table>`,
    "表格“名单”A1 [hidden-sheet]",
  ],
])("OpenDocument: %s", async (_, body, where) => {
  const styles =
    style("H", '<style:text-properties text:display="none"/>') +
    style("W", '<style:text-properties fo:color="#ffffff"/>') +
    style("S", '<style:table-properties table:display="false"/>');
  expect(foundAt(await odf(body, styles), NUMBER)).toStrictEqual([where]);
});

test("OpenDocument: properties, headers, encryption", async () => {
  const contents = await odf("<text:p>正文</text:p>", "", {
    "styles.xml": `<office:document-styles ${NAMES}><text:p>${NUMBER}</text:p></office:document-styles>`,
    "meta.xml": `<office:document-meta ${NAMES} xmlns:meta="m"><dc:creator>李四</dc:creator><meta:user-defined meta:name="经办">王五</meta:user-defined></office:document-meta>`,
  });
  expect(foundAt(contents, NUMBER)).toStrictEqual(["页眉或页脚第 1 段"]);
  expect(foundAt(contents, "李四")).toStrictEqual(["文档属性：作者 [document-property]"]);
  expect(foundAt(contents, "王五")).toStrictEqual([
    "文档属性：自定义属性“经办” [document-property]",
  ]);
  const locked = await odf("", "", {
    "META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>",
  });
  expect(unreadIn(locked)).toStrictEqual(["全文: encrypted"]);
});

test("OFD: the texts of a page become lines; pictures alone are a scan", async () => {
  const object = (y: number, x: number, text: string) =>
    `<ofd:TextObject Boundary="${x} ${y} 50 5" Size="4"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;
  const page = (inside: string) =>
    `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${inside}</ofd:Layer></ofd:Content></ofd:Page>`;
  const contents = await contentsOf(
    zipOf({
      "OFD.xml":
        '<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocInfo><ofd:Author>张三</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
      "Doc_0/Pages/Page_0/Content.xml": page(
        object(50, 60, "199003071234") + object(10, 10, "通知") + object(50, 10, "110105"),
      ),
      "Doc_0/Pages/Page_1/Content.xml": page('<ofd:ImageObject ResourceID="1"/>'),
    }),
    "a.ofd",
  );
  expect(piecesIn(contents).map(({ place, text }) => [place.spot, text])).toContainEqual([
    "第 1 页第 2 行",
    NUMBER,
  ]);
  expect(foundAt(contents, "张三")).toStrictEqual(["文档属性：作者 [document-property]"]);
  expect(unreadIn(contents)).toStrictEqual(["第 2 页: scanned"]);
});
