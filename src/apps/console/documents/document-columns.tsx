import { Link } from "@tanstack/react-router";
import type { TableColumn } from "../list/table.tsx";
import { dayOf } from "../words/days.ts";
import type { Row } from "./document-row.ts";
import { DocumentState } from "./document-state.tsx";

/** The columns of the list; the first one picks rows for what is done to many. */
export function documentColumns(
  rows: readonly Row[],
  picked: readonly Row[],
  pick: (rows: readonly Row[]) => void,
): readonly TableColumn<Row>[] {
  const keys = new Set(picked.map((row) => row.id));
  const all = rows.length > 0 && rows.every((row) => keys.has(row.id));
  return [
    {
      key: "pick",
      look: "pick",
      title: (
        <input
          type="checkbox"
          aria-label="选中本页全部"
          checked={all}
          onChange={() => pick(all ? [] : rows)}
        />
      ),
      cell: (row) => (
        <label>
          <span className="unseen">选中：{row.title}</span>
          <input
            type="checkbox"
            checked={keys.has(row.id)}
            onChange={() =>
              pick(keys.has(row.id) ? picked.filter((one) => one.id !== row.id) : [...picked, row])
            }
          />
        </label>
      ),
    },
    {
      key: "title",
      look: "main",
      title: "标题",
      cell: (row) => (
        <>
          <Link
            className="row-title"
            to="/documents/$siteId/$id"
            params={{ siteId: String(row.siteId), id: row.id }}
          >
            {row.title}
          </Link>
          {row.documentNumber === null && row.indexNumber === null ? null : (
            <span className="row-facts">
              {row.documentNumber === null ? null : <span>{row.documentNumber}</span>}
              {row.indexNumber === null ? null : (
                <span className="n">索引号 {row.indexNumber}</span>
              )}
            </span>
          )}
        </>
      ),
    },
    { key: "state", title: "状态", cell: (row) => <DocumentState row={row} /> },
    {
      key: "organization",
      title: "机构",
      cell: (row) => <span className="word">{row.organizationName}</span>,
    },
    { key: "column", title: "栏目", cell: (row) => <span className="word">{row.columnName}</span> },
    {
      key: "published",
      title: "发布日期",
      look: "day",
      cell: (row) => (row.publishedAt === null ? "" : dayOf(row.publishedAt)),
    },
    {
      key: "updated",
      title: "修改日期",
      look: "day",
      deskOnly: true,
      cell: (row) => dayOf(row.updatedAt),
    },
  ];
}
