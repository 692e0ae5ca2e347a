import { expect, test } from "vitest";
import {
  contentsOf,
  foundAt,
  piecesIn,
  type Parts,
  relsOf,
  spreadsheetPart,
  xlsxOf,
  type SheetFixture,
} from "../fixtures.ts";

const NUMBER = "110105199003071234";
const row = (inside: string, attributes = 'r="1"') => `<row ${attributes}>${inside}</row>`;
const data = (inside: string) => `<sheetData>${inside}</sheetData>`;
const cell = (value: string, at = "C5") =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const read = (sheets: readonly SheetFixture[], parts: Parts = {}, workbook = "") =>
  contentsOf(xlsxOf(sheets, parts, workbook), "名单.xlsx");
const one = (inside: string): readonly SheetFixture[] => [{ name: "名单", inside }];

test("a cell is a piece with its place, its row and column, and its address", async () => {
  const contents = await read(one(data(row(cell(NUMBER), 'r="5"'))));
  expect(piecesIn(contents).at(-1)).toStrictEqual({
    kind: "piece",
    place: { within: [], spot: "工作表“名单”C5" },
    text: NUMBER,
    concealed: null,
    cell: { table: "工作表“名单”", row: 5, column: 3 },
    address: "xl/worksheets/sheet1.xml#C5",
  });
});

test.each([
  ['<c r="A1"><v>1.10105199003071E+17</v></c>', "110105199003071000"],
  ['<c r="A1"><v>13800138000</v></c>', "13800138000"],
  ['<c r="A1"><v>0.30000000000000004</v></c>', "0.30000000000000004"],
  ['<c r="A1" s="1"><v>43101</v></c>', "2018-01-01"],
  ['<c r="A1" s="1"><v>43101.5</v></c>', "2018-01-01 12:00:00"],
  ['<c r="A1" s="2"><v>2017</v></c>', "41022017"],
  ['<c r="A1" t="b"><v>1</v></c>', "TRUE"],
  ['<c r="A1" t="s"><v>0</v></c>', "共享文字"],
  ['<c r="A1" t="str"><f>B1&amp;C1</f><v>结果</v></c>', "结果"],
])("what %s shows", async (xml, shown) => {
  const contents = await read(one(data(row(xml))), {
    "xl/styles.xml": spreadsheetPart(
      "styleSheet",
      '<numFmts><numFmt numFmtId="176" formatCode="&quot;4102&quot;0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>',
    ),
    "xl/sharedStrings.xml": spreadsheetPart("sst", "<si><r><t>共享</t></r><r><t>文字</t></r></si>"),
  });
  expect(
    piecesIn(contents)
      .filter(({ cell: at }) => at !== null)
      .map(({ text }) => text),
  ).toStrictEqual([shown]);
});

const STYLES = spreadsheetPart(
  "styleSheet",
  '<numFmts><numFmt numFmtId="177" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="177"/><xf numFmtId="0" fontId="1" fillId="0"/></cellXfs>',
);

test.each<[string, string, string, string?]>([
  ["a hidden row", data(row(cell(NUMBER), 'r="5" hidden="1"')), "hidden-row"],
  ["a row without height", data(row(cell(NUMBER), 'r="5" ht="0" customHeight="1"')), "hidden-row"],
  [
    "rows hidden by default",
    `<sheetFormatPr zeroHeight="1"/>${data(row(cell(NUMBER), 'r="5"'))}`,
    "hidden-row",
  ],
  [
    "a hidden column",
    `<cols><col min="2" max="3" hidden="1"/></cols>${data(row(cell(NUMBER), 'r="5"'))}`,
    "hidden-column",
  ],
  [
    "a column without width",
    `<cols><col min="3" max="3" width="0"/></cols>${data(row(cell(NUMBER), 'r="5"'))}`,
    "hidden-column",
  ],
  ["a folded group", data(row(cell(NUMBER), 'r="5" outlineLevel="1" hidden="1"')), "hidden-row"],
  ["a hidden sheet", data(row(cell(NUMBER), 'r="5"')), "hidden-sheet", "hidden"],
  ["a very hidden sheet", data(row(cell(NUMBER), 'r="5"')), "hidden-sheet", "veryHidden"],
  [
    "a format that shows nothing",
    data(row(`<c r="C5" s="1"><v>${NUMBER}</v></c>`, 'r="5"')),
    "hidden-text",
  ],
  ["white letters", data(row(`<c r="C5" s="2"><v>${NUMBER}</v></c>`, 'r="5"')), "hidden-text"],
])("%s", async (_, inside, concealed, state) => {
  const sheets = [{ name: "名单", inside, ...(state === undefined ? {} : { state }) }];
  expect(foundAt(await read(sheets, { "xl/styles.xml": STYLES }), NUMBER)).toStrictEqual([
    `工作表“名单”C5 [${concealed}]`,
  ]);
});

test("a formula is told where it holds text of its own", async () => {
  const contents = await read(
    one(data(row(`<c r="C5" t="str"><f>IF(A1=1,"${NUMBER}","")</f><v>是</v></c>`))),
  );
  expect(foundAt(contents, NUMBER)).toStrictEqual(["工作表“名单”C5 的公式 [formula]"]);
  const plain = await read(one(data(row('<c r="C5"><f>SUM(A1:A4)</f><v>3</v></c>'))));
  expect(foundAt(plain, "SUM")).toStrictEqual([]);
});

test("shared text that no cell shows any more is still in the file, as are readings above it", async () => {
  const contents = await read(one(data(row('<c r="A1" t="s"><v>0</v></c>'))), {
    "xl/sharedStrings.xml": spreadsheetPart(
      "sst",
      `<si><t>姓名</t><rPh sb="0" eb="1"><t>xingming</t></rPh></si><si><t>${NUMBER}</t></si>`,
    ),
  });
  expect(foundAt(contents, NUMBER)).toStrictEqual(["不再显示的单元格文字 [deleted-text]"]);
  expect(foundAt(contents, "xingming")).toStrictEqual(["单元格文字的拼音 [hidden-text]"]);
  expect(piecesIn(contents).find(({ text }) => text === NUMBER)?.address).toBe(
    "xl/sharedStrings.xml#1",
  );
});

test("comments, old and new, stand at their cells, their authors among the properties", async () => {
  const contents = await read(
    [
      {
        name: "名单",
        inside: data(""),
        rels: [
          ["rId1", "comments", "../comments1.xml"],
          ["rId2", "threadedComment", "../threadedComments/threadedComment1.xml"],
        ],
      },
    ],
    {
      "xl/comments1.xml": spreadsheetPart(
        "comments",
        `<authors><author>张三</author></authors><commentList><comment ref="B2"><text><r><t>${NUMBER}</t></r></text></comment></commentList>`,
      ),
      "xl/threadedComments/threadedComment1.xml": `<ThreadedComments><threadedComment ref="B3"><text>${NUMBER}</text></threadedComment></ThreadedComments>`,
      "xl/persons/person.xml": '<personList><person displayName="李四"/></personList>',
    },
  );
  expect(foundAt(contents, NUMBER)).toStrictEqual([
    "工作表“名单”B2 的批注 [comment]",
    "工作表“名单”B3 的批注 [comment]",
  ]);
  expect([...foundAt(contents, "张三"), ...foundAt(contents, "李四")]).toStrictEqual([
    "文档属性：批注的作者 [document-property]",
    "文档属性：批注的作者 [document-property]",
  ]);
});

test("a pivot cache gives its values, also those deleted from the source, and its rows under their headings", async () => {
  const contents = await read(one(data("")), {
    "xl/pivotCache/pivotCacheDefinition1.xml": spreadsheetPart(
      "pivotCacheDefinition",
      `<cacheFields><cacheField name="姓名"><sharedItems><s v="甲"/><s v="乙"/></sharedItems></cacheField><cacheField name="身份证号"><sharedItems/></cacheField></cacheFields>`,
    ),
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relsOf([
      ["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"],
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": spreadsheetPart(
      "pivotCacheRecords",
      `<r><x v="0"/><s v="${NUMBER}"/></r>`,
    ),
  });
  expect(foundAt(contents, NUMBER)).toStrictEqual(["数据透视表缓存第 1 行第 2 列 [pivot-cache]"]);
  expect(foundAt(contents, "乙")).toStrictEqual(["数据透视表缓存字段 1 的第 2 个值 [pivot-cache]"]);
  const heads = piecesIn(contents).filter(({ text }) => text === "身份证号");
  expect(heads.map(({ cell: at }) => at)).toContainEqual({
    table: "xl/pivotCache/pivotCacheRecords1.xml",
    row: 1,
    column: 2,
  });
});

test.each([
  [
    "the copy of another file",
    {
      "xl/externalLinks/externalLink1.xml": spreadsheetPart(
        "externalLink",
        `<externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>${NUMBER}</v></cell></row></sheetData></sheetDataSet></externalBook>`,
      ),
    },
    "",
    "外部链接缓存的单元格A1 [external-link]",
  ],
  [
    "a defined name",
    {},
    `<definedNames><definedName name="x" hidden="1">"${NUMBER}"</definedName></definedNames>`,
    "定义的名称 [formula]",
  ],
  [
    "a text box",
    {
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>${NUMBER}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
    },
    "",
    "图形中的文字",
  ],
  [
    "a log of changes",
    {
      "xl/revisions/revisionLog1.xml": spreadsheetPart(
        "revisions",
        `<rcc><oc r="A1"><v>${NUMBER}</v></oc></rcc>`,
      ),
    },
    "",
    "共享工作簿的修订记录中的数据 [deleted-text]",
  ],
])("%s", async (_, parts, workbook, where) => {
  expect(foundAt(await read(one(data("")), parts, workbook), NUMBER)).toStrictEqual([where]);
});

test.each([
  [
    "headers",
    `<headerFooter><oddHeader>&amp;L&amp;"宋体"${NUMBER}</oddHeader></headerFooter>`,
    "工作表“名单”的页眉",
  ],
  [
    "choice lists",
    `<dataValidations><dataValidation type="list"><formula1>"甲,${NUMBER}"</formula1></dataValidation></dataValidations>`,
    "工作表“名单”的数据有效性或条件格式 [formula]",
  ],
  [
    "filters",
    `<autoFilter><filterColumn><filters><filter val="${NUMBER}"/></filters></filterColumn></autoFilter>`,
    "工作表“名单”的筛选条件 [markup]",
  ],
])("text of %s", async (_, inside, where) => {
  expect(foundAt(await read(one(data("") + inside)), NUMBER)).toStrictEqual([where]);
});

test("a sheet that the workbook does not list is read as hidden", async () => {
  const contents = await read(one(data("")), {
    "xl/worksheets/sheet9.xml": spreadsheetPart("worksheet", data(row(cell(NUMBER), 'r="5"'))),
  });
  expect(foundAt(contents, NUMBER)).toStrictEqual(["工作表“sheet9.xml”C5 [hidden-sheet]"]);
});
