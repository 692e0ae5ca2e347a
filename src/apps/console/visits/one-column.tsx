import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { Loading, Trouble } from "../layout/states.tsx";
import { numberWords } from "../words/numbers.ts";
import { DocumentsRead } from "./read-tables.tsx";

/** One column: how often it was visited, what in it is read most, and what nobody reads. */
export function OneColumn({
  id,
  days,
}: {
  readonly id: number;
  readonly days: { readonly from: string; readonly to: string };
}) {
  const visits = useQuery({
    queryKey: ["visits-of-column", id, days],
    queryFn: ({ signal }) =>
      call("GET /api/visits/columns/:id", { params: { id }, query: days }, signal),
  });
  const { data } = visits;
  if (data === undefined)
    return visits.error === null ? (
      <Loading />
    ) : (
      <Trouble error={visits.error} again={() => void visits.refetch()} />
    );
  const { column, most, least } = data;
  return (
    <section className="sheet visits-column" aria-label={column.name}>
      <div className="visits-head">
        <h2>{column.name}</h2>
        <Link to="." search={(old: object) => ({ ...old, column: undefined })}>
          回到全部栏目
        </Link>
      </div>
      <p>
        栏目页 <b className="n">{numberWords(column.pages.people)}</b> 次，所载信息{" "}
        <b className="n">{numberWords(column.documents.people)}</b> 次，连同下级栏目共{" "}
        <b className="n">{numberWords(column.all.people)}</b> 次。
      </p>
      <DocumentsRead
        title="其中看得最多的信息"
        rows={most.slice(0, 10)}
        none="这段时间没有人看过其中的信息。"
      />
      <DocumentsRead
        title="其中看得最少的信息"
        rows={least.slice(0, 10)}
        none="这个栏目自身没有已发布的信息。"
      />
    </section>
  );
}
