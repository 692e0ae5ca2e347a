import { expect, it, test } from "vitest";
import type { Content, Piece } from "../../../platform/contents/index.ts";
import { gatherParts } from "./parts.ts";

const piece = (spot: string, text: string, more: Partial<Piece> = {}): Piece => ({
  kind: "piece",
  place: { within: [], spot },
  text,
  concealed: null,
  cell: null,
  address: null,
  ...more,
});
const cell = (spot: string, row: number, text: string): Piece =>
  piece(spot, text, { cell: { table: "t", row, column: 1 } });
function partsOf(contents: readonly Content[]) {
  const gathering = gatherParts();
  for (const content of contents) gathering.add(content);
  return gathering.parts().map(({ place, text }) => [place, text]);
}

test.each([
  ["第 3 段", ""],
  ["第 12 行", ""],
  ["第 4 页", "第 4 页"],
  ["第 2 页第 9 行", "第 2 页"],
  ["第 2 张幻灯片第 1 段", "第 2 张幻灯片"],
  ["第 2 张幻灯片表格 1 第 1 行第 2 列", "第 2 张幻灯片"],
  ["工作表“名单”C5", "工作表“名单”"],
  ["表格“名单”C5", "表“名单”"],
  ["表格 3 第 1 行第 2 列", "表 3"],
])("what stands at %s is said to stand at %j", (spot, place) => {
  expect(partsOf([piece(spot, "补贴")])).toEqual([[place, "补贴"]]);
});

it("what stands in one place is one part, the cells of a row on one line", () => {
  expect(
    partsOf([
      piece("第 1 段", "各苏木镇："),
      piece("第 2 段", "现将名单公布如下。"),
      cell("表格 1 第 1 行第 1 列", 1, "姓名"),
      cell("表格 1 第 1 行第 2 列", 1, "金额"),
      cell("表格 1 第 2 行第 1 列", 2, "某某"),
      piece("第 3 段", "公示期七天。"),
    ]),
  ).toEqual([
    ["", "各苏木镇：\n现将名单公布如下。"],
    ["表 1", "姓名 金额\n某某"],
    ["", "公示期七天。"],
  ]);
});

it("a long table goes on in parts that say their first row", () => {
  const rows = Array.from({ length: 30 }, (_, at) =>
    cell(`工作表“名单”A${at + 1}`, at + 1, "补贴资金".repeat(25)),
  );
  expect(partsOf(rows).map(([place]) => place)).toEqual(["工作表“名单”", "工作表“名单”第 21 行起"]);
});

it("a file inside a file is named before the place", () => {
  expect(
    partsOf([piece("第 1 页", "说明", { place: { within: ["说明.pdf"], spot: "第 1 页" } })]),
  ).toEqual([["说明.pdf，第 1 页", "说明"]]);
});

it("what is concealed, the file's name and control characters are left out", () => {
  expect(
    partsOf([
      piece("文件名", "名单.xlsx"),
      piece("批注 1", "此人已核实", { concealed: "comment" }),
      cell("工作表“隐藏”A1", 1, "身份证号"),
      { ...cell("工作表“底稿”A1", 1, "底稿"), concealed: "hidden-sheet" },
      piece("第 1 段", "\u0000公开\ud800"),
    ]),
  ).toEqual([
    ["工作表“隐藏”", "身份证号"],
    ["", "公开\ufffd"],
  ]);
});

it("a file of which some could not be read is not whole", () => {
  const gathering = gatherParts();
  gathering.add(piece("第 1 页", "正文"));
  expect(gathering.isWhole).toBe(true);
  gathering.add({ kind: "unread", place: { within: [], spot: "第 2 页" }, reason: "scanned" });
  expect(gathering.isWhole).toBe(false);
  expect(gathering.letters).toBe(2);
});
