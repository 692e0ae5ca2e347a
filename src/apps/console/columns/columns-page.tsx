import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { columnsQuery, treeOf, type Branch, type Column } from "../places/places-queries.ts";
import { numberWords } from "../words/numbers.ts";
import { ColumnDialog } from "./column-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { freshnessWords } from "./words.ts";

export const route = createLazyRoute("/columns")({ component: ColumnsPage });

/** The tree of columns: what each holds, how fresh it is, and how to change it. */
function ColumnsPage() {
  const may = useMay();
  const [filter] = useFilter();
  const list = useQuery(columnsQuery);
  const [edited, setEdited] = useState<Column | "new" | null>(null);
  const [moved, setMoved] = useState<Column | null>(null);
  const all = list.data?.rows ?? [];
  const rows = treeOf(all).filter(({ row }) => matches(row, filter));
  const keep = () =>
    keepAsFile(
      "栏目.csv",
      csvOf([
        ["站点", "路径", "名称", "类型", "信息数", "最新", "更新情况"],
        ...rows.map(({ row }) => [
          row.siteName,
          row.path,
          row.name,
          row.type,
          row.documents,
          row.newest,
          freshnessWords[row.freshness],
        ]),
      ]),
    );
  return (
    <Page
      title="栏目"
      lead={
        list.data === undefined ? (
          "正在统计…"
        ) : (
          <>
            共 <strong className="n">{numberWords(rows.length)}</strong> 个
          </>
        )
      }
      actions={
        <>
          <Button onClick={keep}>导出 CSV</Button>
          {may("column.administer") ? (
            <Button type="primary" onClick={() => setEdited("new")}>
              新增栏目
            </Button>
          ) : null}
        </>
      }
    >
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <Nothing title="没有栏目">
          <p>
            <Link to="/columns">查看全部栏目</Link>
          </p>
        </Nothing>
      ) : (
        <Table
          about="栏目"
          columns={columnsOf(setEdited)}
          rows={rows}
          keyOf={({ row }) => row.id}
        />
      )}
      <ColumnDialog
        edited={edited}
        columns={all}
        onClose={() => setEdited(null)}
        onMove={(column) => {
          setEdited(null);
          setMoved(column);
        }}
      />
      <MoveDialog column={moved} columns={all} onClose={() => setMoved(null)} />
    </Page>
  );
}

function matches(row: Column, filter: Readonly<Record<string, string | undefined>>): boolean {
  const { site, level, fromLevel } = filter;
  return (
    (site === undefined || row.siteCode === site) &&
    (level === undefined || row.level === Number(level)) &&
    (fromLevel === undefined || row.level >= Number(fromLevel))
  );
}

function columnsOf(edit: (column: Column) => void): readonly TableColumn<Branch<Column>>[] {
  return [
    {
      key: "name",
      title: "栏目",
      look: "main",
      cell: ({ row, level }) => (
        <div className="branch" data-level={Math.min(level, 4)}>
          <Link
            className="row-title"
            to="/documents"
            search={{ site: row.siteCode, state: "published", column: row.path } as never}
          >
            {row.name}
          </Link>
          <span className="row-facts">/{row.path}/</span>
        </div>
      ),
    },
    { key: "type", title: "类型", cell: ({ row }) => <span className="word">{row.type}</span> },
    {
      key: "documents",
      title: "已发布",
      look: "n",
      cell: ({ row }) => numberWords(row.documents),
    },
    { key: "newest", title: "最新", look: "day", cell: ({ row }) => row.newest ?? "" },
    {
      key: "freshness",
      title: "更新情况",
      cell: ({ row }) =>
        row.freshness === "stale" ? (
          <Tag tone="alarm">超期未更新</Tag>
        ) : row.freshness === "empty" ? (
          <Tag tone="heed">空栏目</Tag>
        ) : row.freshness === "fresh" ? (
          <Tag tone="fine">正常</Tag>
        ) : (
          ""
        ),
    },
    {
      key: "edit",
      look: "act",
      title: <span className="unseen">操作</span>,
      cell: ({ row }) =>
        row.administered ? (
          <Button size="small" onClick={() => edit(row)} aria-label={`修改栏目：${row.name}`}>
            修改
          </Button>
        ) : (
          ""
        ),
    },
  ];
}
