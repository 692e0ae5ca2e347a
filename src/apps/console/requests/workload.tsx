import { Link } from "@tanstack/react-router";
import type { Answer } from "../api/client.ts";
import { Table, type TableColumn } from "../list/table.tsx";

type Board = Answer<"GET /api/requests/board">;
type Row = Board["officers"][number];

/** How much each officer has, how much of it presses, and who stands in for them. */
export function Workload({ data }: { readonly data: Board }) {
  if (data.officers.length === 0) return null;
  return (
    <section className="board-workload">
      <h2>工作量</h2>
      <Table
        about="各承办人的在办申请"
        rows={data.officers}
        keyOf={(row) => row.id ?? "none"}
        columns={columns}
      />
    </section>
  );
}

const columns: readonly TableColumn<Row>[] = [
  {
    key: "name",
    title: "承办人",
    look: "main",
    cell: (row) => (
      <>
        {row.id === null ? "还没有分派" : row.name}
        {row.standIn === null ? null : <span className="quiet">（今天由{row.standIn}代理）</span>}
      </>
    ),
  },
  { key: "total", title: "在办", look: "n", cell: (row) => linked(row.id, row.total) },
  { key: "pressing", title: "5 个工作日内到期", look: "n", cell: (row) => row.pressing },
  {
    key: "overdue",
    title: "已超期",
    look: "n",
    cell: (row) => linked(row.id, row.overdue, { pile: "overdue" }),
  },
];

function linked(id: string | null, count: number, more: object = {}) {
  return count === 0 ? (
    "0"
  ) : (
    <Link to="/requests/due" search={{ officer: id ?? "none", ...more } as never}>
      {count}
    </Link>
  );
}
