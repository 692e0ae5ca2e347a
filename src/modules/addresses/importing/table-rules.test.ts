import { expect, it, test } from "vitest";
import { cellsOfLine } from "./csv-rules.ts";
import { layoutOf, plainLayout, readOldAddressRow } from "./table-rules.ts";

test.each([
  ["/a,/b", ["/a", "/b"]],
  ["/a\t关于财政,预算的通知", ["/a", "关于财政,预算的通知"]],
  ['"/a?x=1,2","题为""通知""的文件",', ["/a?x=1,2", '题为"通知"的文件', ""]],
  ["/a;/b", ["/a", "/b"]],
  ["/a", ["/a"]],
  ['"', null],
  ['"a"b,c', null],
])("the line %j holds the cells %j", (line, cells) => {
  expect(cellsOfLine(line)).toEqual(cells);
});

it("knows its columns by their headings, in any order", () => {
  expect(layoutOf(["标题", " 旧网址 ", "文号"])).toEqual(
    new Map([
      ["from", 1],
      ["document-number", 2],
      ["title", 0],
    ]),
  );
  expect(layoutOf(["/a", "/b"])).toBeNull();
});

const read = (...cells: string[]) => readOldAddressRow(cells, plainLayout, new Set());
test.each([
  [
    ["http://old.cn/a.asp?id=1", "/b/"],
    { kind: "exact", from: "/a.asp?id=1", to: { address: "/b/" } },
  ],
  [
    ["/zwgk/*", "/disclosure/"],
    { kind: "prefix", from: "/zwgk/", to: { address: "/disclosure/" } },
  ],
  [
    ["/a", "11150299-2018-00012"],
    { kind: "exact", from: "/a", to: { by: "index-number", text: "11150299-2018-00012" } },
  ],
  [
    ["/a", "晴政发〔2018〕12号"],
    { kind: "exact", from: "/a", to: { by: "document-number", text: "晴政发〔2018〕12号" } },
  ],
  [
    ["/a", "关于清洁取暖的通知"],
    { kind: "exact", from: "/a", to: { by: "title", text: "关于清洁取暖的通知" } },
  ],
])("the row %j is read", (cells, expected) => {
  expect(read(...cells)).toEqual({ ok: true, value: expected });
});

test.each([
  [["", "/b"], "old-address-missing"],
  [["a.html", "/b"], "old-address-malformed"],
  [["/a", ""], "target-missing"],
  [["/a"], "target-missing"],
  [["/a", "//evil.example"], "target-malformed"],
  [["/a", "https://evil.example/"], "target-host-foreign"],
])("the row %j is refused: %s", (cells, refusal) => {
  expect(read(...cells)).toMatchObject({ refusal });
});

it("goes by the surest name where a row has several", () => {
  const layout = layoutOf(["旧网址", "标题", "索引号", "新网址"]) ?? plainLayout;
  const row = (...cells: string[]) => readOldAddressRow(cells, layout, new Set());
  expect(row("/a", "通知", "A1-2018-00001", "/b")).toMatchObject({
    value: { to: { address: "/b" } },
  });
  expect(row("/a", "通知", "A1-2018-00001", "")).toMatchObject({
    value: { to: { by: "index-number" } },
  });
});
