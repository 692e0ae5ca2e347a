import { expect, it } from "vitest";
import { columnTree, firstColumns, withRecent } from "./column-tree.ts";
import type { Column } from "./places-query.ts";

const column = (id: number, parentId: number | null, name: string, sort = id) =>
  ({ id, parentId, name, sort }) as Column;
const columns = [
  column(1, null, "政务公开"),
  column(2, 1, "政策文件", 9),
  column(3, 1, "公示公告", 3),
  column(4, null, "村务公开"),
];

it("columns become a tree in their order; those that gather others cannot be chosen", () => {
  const [first, second] = columnTree(columns);
  expect(first?.selectable).toBe(false);
  expect(first?.children.map((node) => node.title)).toEqual(["公示公告", "政策文件"]);
  expect(first?.children[0]?.trail).toBe("政务公开 › 公示公告");
  expect(second?.selectable).toBe(true);
});

it("recent columns come first, then the usual ones, each once, and none that is gone", () => {
  const tree = columnTree(columns);
  expect(firstColumns([4, 99], [2, 4, 3, 1], tree).map((node) => node.value)).toEqual([4, 2, 3]);
});

it("a new choice stands in front", () => {
  expect(withRecent([1, 2, 3, 4, 5, 6], 3)).toEqual([3, 1, 2, 4, 5, 6]);
  expect(withRecent([1, 2, 3, 4, 5, 6], 7)).toEqual([7, 1, 2, 3, 4, 5]);
});
