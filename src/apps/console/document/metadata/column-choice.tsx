import { TreeSelect } from "antd";
import { useMemo } from "react";
import { usePerson } from "../../api/session.ts";
import { Field } from "../../form/field.tsx";
import "./column-choice.css";
import { columnTree, firstColumns, withRecent, type ColumnNode } from "./column-tree.ts";
import { useColumns, useUsualColumns } from "./places-query.ts";

/** Where a document goes: the few columns that this person uses by one touch, all others by search in the tree. */
export function ColumnChoice({
  value,
  onChange,
  error,
  large = false,
}: {
  readonly value: number | null;
  readonly onChange: (id: number) => void;
  readonly error?: string | undefined;
  readonly large?: boolean;
}) {
  const columns = useColumns();
  const usual = useUsualColumns();
  const recent = useRecentColumns();
  const tree = useMemo(() => columnTree(columns), [columns]);
  const chosen = trailOf(tree, value);
  const first = firstColumns(recent.ids, usual, tree);
  const choose = (id: number) => {
    recent.add(id);
    onChange(id);
  };
  return (
    <div className={large ? "column-choice column-choice-large" : "column-choice"}>
      {first.length === 0 ? null : (
        <fieldset className="column-first" aria-label="常用栏目">
          {first.map((node) => (
            <button
              key={node.value}
              type="button"
              aria-pressed={node.value === value}
              title={node.trail}
              onClick={() => choose(node.value)}
            >
              {node.title}
            </button>
          ))}
        </fieldset>
      )}
      <Field label={large ? "其他栏目" : "栏目"} required={!large} hint={chosen} error={error}>
        {(control) => (
          <TreeSelect<number | null, ColumnNode>
            {...control}
            value={value}
            onChange={(id) => id !== null && choose(id)}
            treeData={tree}
            showSearch={{
              filterTreeNode: (text, node) => String(node["trail"] ?? "").includes(text.trim()),
            }}
            placeholder="输入栏目名称查找"
            notFoundContent="没有找到这个栏目"
            style={{ inlineSize: "100%" }}
            popupMatchSelectWidth={false}
            styles={{ popup: { root: { maxBlockSize: 360, overflow: "auto" } } }}
          />
        )}
      </Field>
    </div>
  );
}

function useRecentColumns() {
  const name = `gongkai:columns:${usePerson().id}`;
  let ids: readonly number[] = [];
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    if (Array.isArray(kept)) ids = kept.filter((one) => typeof one === "number");
  } catch {
    // Without storage nothing is remembered, and all columns are in the tree.
  }
  const add = (id: number) => {
    try {
      localStorage.setItem(name, JSON.stringify(withRecent(ids, id)));
    } catch {
      // As above.
    }
  };
  return { ids, add };
}

function trailOf(nodes: readonly ColumnNode[], id: number | null): string | undefined {
  for (const node of nodes) {
    if (node.value === id) return node.trail;
    const below = trailOf(node.children, id);
    if (below !== undefined) return below;
  }
  return undefined;
}
