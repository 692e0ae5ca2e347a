import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call, type Answer } from "../api/client.ts";
import { dayWords } from "../words/days.ts";
import type { Case } from "./case-query.ts";
import { stateWords } from "./words.ts";

const SHOWN = 4;

/** Requests that may ask for the same, and what the law offers against very many. Empty most of the time. */
export function SameCard({ found }: { readonly found: Case }) {
  const { id, today } = found;
  const same = useQuery({
    queryKey: ["requests", "same", id],
    queryFn: ({ signal }) => call("GET /api/requests/:id/likely-same", { params: { id } }, signal),
    retry: false,
  });
  const { rows = [], hints: offered = [] } = same.data ?? {};
  const hints = found.concludedOn === null ? offered : [];
  const [first, rest] = [rows.slice(0, SHOWN), rows.slice(SHOWN)];
  if (rows.length + hints.length === 0) return null;
  return (
    <section className="sheet likely-same">
      <h2>{rows.length === 0 ? "申请较多" : "可能重复的申请"}</h2>
      {hints.map((hint) => (
        <p key={hint.article} className="request-told">
          {hint.words}（{hint.article}）
        </p>
      ))}
      <Same rows={first} today={today} />
      {rest.length === 0 ? null : (
        <details>
          <summary>其余 {rest.length} 件</summary>
          <Same rows={rest} today={today} />
        </details>
      )}
    </section>
  );
}

type Row = Answer<"GET /api/requests/:id/likely-same">["rows"][number];

function Same({ rows, today }: { readonly rows: readonly Row[]; readonly today: string }) {
  return (
    <ul className="case-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/requests/$id" params={{ id: row.id }}>
            {row.number} {row.subject}
          </Link>
          <span className="quiet">
            {row.isSameApplicant ? "同一申请人" : row.applicantLabel}，
            {row.receivedOn === null ? "尚未确认" : `${dayWords(row.receivedOn, today)}收到`}，
            {stateWords[row.state]}
          </span>
        </li>
      ))}
    </ul>
  );
}
