import { Link } from "@tanstack/react-router";
import type { Answer } from "../api/client.ts";
import type { TableColumn } from "../list/table.tsx";
import { courseWords, remedyKindWords, standingWords } from "./words.ts";

export type RemedyRow = Answer<"GET /api/remedies">["rows"][number];

/** What lists of remedies show of each. */
export const remedyColumns: readonly TableColumn<RemedyRow>[] = [
  {
    key: "subject",
    title: "事项",
    look: "main",
    cell: (row) => (
      <>
        <Link className="row-title" to="/remedies/$id" params={{ id: row.id }}>
          {row.subject}
        </Link>
        <span className="row-facts">
          <span>{row.label}</span>
          <span>{row.organizationName}</span>
          {row.requestNumber === "" ? null : <span>申请 {row.requestNumber}</span>}
          <span>{row.instances.at(-1)?.body}</span>
        </span>
      </>
    ),
  },
  {
    key: "kind",
    title: "种类",
    cell: (row) => (
      <span className="word">
        {row.course === null ? remedyKindWords[row.kind] : courseWords[row.course]}
      </span>
    ),
  },
  { key: "filed", title: "提出", look: "day", cell: (row) => `${row.filedOn} 提出` },
  {
    key: "standing",
    title: "结果",
    cell: (row) => (
      <span className="word">
        {row.instances.at(-1)?.decision?.ending ?? standingWords[row.standing]}
      </span>
    ),
  },
  { key: "due", title: "须办", cell: (row) => <Due row={row} /> },
];

/** What is still to be done and by when; said in red when it is late, and never by colour alone. */
export function Due({ row }: { readonly row: Pick<RemedyRow, "due"> }) {
  if (row.due === null) return null;
  const { what, lastDay, daysLeft } = row.due;
  const left =
    daysLeft < 0 ? `已超过 ${-daysLeft} 天` : daysLeft === 0 ? "今天到期" : `还有 ${daysLeft} 天`;
  return (
    <span className={daysLeft < 0 ? "remedy-late" : undefined}>
      {lastDay} 前{what}（{left}）
    </span>
  );
}
