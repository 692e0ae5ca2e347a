import type { Column } from "./places-query.ts";

export type ColumnNode = {
  readonly value: number;
  readonly title: string;
  /** From the outermost column to this one, so that a search finds it by any of them. */
  readonly trail: string;
  readonly selectable: boolean;
  readonly children: ColumnNode[];
};

/** Columns as a tree to choose from: those that gather others cannot hold a document themselves. */
export function columnTree(columns: readonly Column[]): ColumnNode[] {
  const below = Map.groupBy(columns, (column) => column.parentId);
  const nodes = (parent: number | null, trail: string): ColumnNode[] =>
    (below.get(parent) ?? [])
      .toSorted((one, other) => one.sort - other.sort)
      .map((column) => {
        const name = trail === "" ? column.name : `${trail} › ${column.name}`;
        const children = nodes(column.id, name);
        return {
          value: column.id,
          title: column.name,
          trail: name,
          selectable: children.length === 0,
          children,
        };
      });
  return nodes(null, "");
}

/** The few columns to offer first: the last ones that this person chose, then those that are used most; six at most. */
export function firstColumns(
  recent: readonly number[],
  usual: readonly number[],
  tree: readonly ColumnNode[],
): readonly ColumnNode[] {
  const leaves = new Map<number, ColumnNode>();
  const walk = (nodes: readonly ColumnNode[]): void => {
    for (const node of nodes) {
      if (node.selectable) leaves.set(node.value, node);
      walk(node.children);
    }
  };
  walk(tree);
  return [...new Set([...recent, ...usual])].flatMap((id) => leaves.get(id) ?? []).slice(0, 6);
}

/** The recent choices with a new one in front. */
export function withRecent(recent: readonly number[], id: number): readonly number[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, 6);
}
