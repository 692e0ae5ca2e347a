import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { Tag } from "../layout/tag.tsx";
import { rowDue } from "./list-words.ts";
import { stateWords } from "./words.ts";

const SHOWN = 6;

/** The most pressing requests, among the work that waits for whoever handles them. */
export function PressingRequests() {
  const list = useQuery({
    queryKey: ["requests", "due", "work"],
    queryFn: ({ signal }) => call("GET /api/requests/due", { query: { limit: SHOWN } }, signal),
    refetchInterval: 60_000,
  });
  const { data } = list;
  if (data === undefined) return null;
  return (
    <section className="sheet work-section work-requests" aria-label="依申请公开">
      <h2>依申请公开</h2>
      {data.rows.length === 0 ? <p className="quiet">没有在办的申请。</p> : null}
      <ul>
        {data.rows.map((row) => (
          <li key={row.id} className="work-row">
            <Link to="/requests/$id" params={{ id: row.id }} className="work-title">
              {row.subject}
            </Link>
            <p className={row.pile === "overdue" ? "work-due day work-late" : "work-due day"}>
              {rowDue(row, data.today)}
            </p>
            <p className="work-facts">
              <Tag>{stateWords[row.state]}</Tag>
              <span className="n">{row.number}</span>
              <span>{row.organizationName}</span>
              <span>{row.userName === "" ? "未分派" : row.userName}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="work-more">
        <Link to="/requests">到看板查看全部</Link>
      </p>
    </section>
  );
}
