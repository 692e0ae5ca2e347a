import { queryOptions } from "@tanstack/react-query";
import { call, type Answer } from "../api/client.ts";
import type { Option } from "../list/choice.tsx";

export type Column = Answer<"GET /api/column-tree">["rows"][number];
export type Organization = Answer<"GET /api/organization-tree">["rows"][number];

const KEPT = 60_000;

export const columnsQuery = queryOptions({
  queryKey: ["column-tree"],
  queryFn: ({ signal }) => call("GET /api/column-tree", {}, signal),
  staleTime: KEPT,
});

export const organizationsQuery = queryOptions({
  queryKey: ["organization-tree"],
  queryFn: ({ signal }) => call("GET /api/organization-tree", {}, signal),
  staleTime: KEPT,
});

export type Branch<Row> = { readonly row: Row; readonly level: number };

/** Rows that name what is above them, in the order of the tree, each with its depth from 0. */
export function treeOf<Row extends { readonly id: number; readonly parentId: number | null }>(
  rows: readonly Row[],
): readonly Branch<Row>[] {
  const known = new Set(rows.map((row) => row.id));
  const below = Map.groupBy(rows, (row) =>
    row.parentId !== null && known.has(row.parentId) ? row.parentId : null,
  );
  const tree: Branch<Row>[] = [];
  const add = (above: number | null, level: number) => {
    for (const row of below.get(above) ?? []) {
      tree.push({ row, level });
      add(row.id, level + 1);
    }
  };
  add(null, 0);
  return tree;
}

/** A tree as options of a choice; blanks of full width show the depth. */
export function treeOptions<
  Row extends { readonly id: number; readonly parentId: number | null; readonly name: string },
>(rows: readonly Row[], valueOf: (row: Row) => string): readonly Option[] {
  return treeOf(rows).map(({ row, level }) => [
    valueOf(row),
    `${"\u3000".repeat(level)}${row.name}`,
  ]);
}
