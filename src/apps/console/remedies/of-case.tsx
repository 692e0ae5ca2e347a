import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { Table } from "../list/table.tsx";
import { remedyColumns } from "./remedy-columns.tsx";
import "./remedies.css";

/** What followed the answer to a request, and the way to enter more of it. */
export function RemediesOfCase({
  id,
  number,
  organizationId,
}: {
  readonly id: string;
  readonly number: string;
  readonly organizationId: number;
}) {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ["remedies", "of-case", id],
    queryFn: ({ signal }) => call("GET /api/remedies", { query: { request: id } }, signal),
  });
  if (data === undefined) return null;
  return (
    <section className="no-print" aria-label="复议诉讼和投诉">
      {data.rows.length === 0 ? null : (
        <>
          <h2 className="remedy-title">复议诉讼和投诉</h2>
          <Table
            about="对这件申请的复议、诉讼和投诉"
            columns={remedyColumns}
            rows={data.rows}
            keyOf={(row) => row.id}
          />
        </>
      )}
      {may("request.handle") ? (
        <p className="remedy-title">
          <Link
            to={"/remedies/new" as never}
            search={{ request: number, organization: String(organizationId) } as never}
          >
            登记对这件申请的复议、诉讼或者投诉
          </Link>
        </p>
      ) : null}
    </section>
  );
}
