import { Link } from "@tanstack/react-router";
import { Tag } from "../layout/tag.tsx";
import type { TableColumn } from "../list/table.tsx";
import { dayWords } from "../words/days.ts";
import { rowDue, type Row } from "./list-words.ts";
import { channelWords, stateWords } from "./words.ts";

/** The columns that lists of requests share. */
export function requestColumns(today: string): readonly TableColumn<Row>[] {
  return [
    {
      key: "subject",
      title: "申请",
      look: "main",
      cell: (row) => (
        <>
          <Link to="/requests/$id" params={{ id: row.id }} className="row-title">
            {row.subject}
          </Link>
          <p className="row-facts">
            <span className="n">{row.number}</span>
            <span>{row.applicantLabel}</span>
            <span>{channelWords[row.channel]}</span>
            <span>{row.organizationName}</span>
          </p>
        </>
      ),
    },
    {
      key: "due",
      title: "期限",
      cell: (row) => (
        <span className={row.pile === "overdue" && row.concludedOn === null ? "row-late" : ""}>
          {rowDue(row, today)}
        </span>
      ),
    },
    {
      key: "state",
      title: "状态",
      cell: (row) => (
        <span className="row-tags">
          <Tag tone={row.concludedOn === null ? "brand" : "fine"}>{stateWords[row.state]}</Tag>
          {row.isExtended ? <Tag>已延期</Tag> : null}
          {row.provisional && row.concludedOn === null ? <Tag tone="heed">期限暂定</Tag> : null}
        </span>
      ),
    },
    {
      key: "received",
      title: "收到",
      look: "day",
      cell: (row) => (row.receivedOn === null ? "" : `${dayWords(row.receivedOn, today)}收到`),
    },
    {
      key: "officer",
      title: "承办人",
      cell: (row) => (row.userName === "" ? "未分派" : row.userName),
    },
  ];
}
