import { expect, it } from "vitest";
import { treeOf, treeOptions } from "./places-queries.ts";

const rows = [
  { id: 3, parentId: 1, name: "部门预算" },
  { id: 1, parentId: null, name: "财政预决算" },
  { id: 4, parentId: 3, name: "2018" },
  { id: 2, parentId: null, name: "政策文件" },
  { id: 9, parentId: 77, name: "孤立" },
];

it("puts each row below the one it belongs to, in the order given, and loses none", () => {
  expect(treeOf(rows).map(({ row, level }) => [row.id, level])).toEqual([
    [1, 0],
    [3, 1],
    [4, 2],
    [2, 0],
    [9, 0],
  ]);
});

it("shows the depth in a choice", () => {
  expect(treeOptions(rows, (row) => String(row.id))[2]).toEqual(["4", "\u3000\u30002018"]);
});
