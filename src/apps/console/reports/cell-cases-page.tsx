import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call, type Answer } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Pages } from "../list/pages.tsx";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { applicantKindWords, channelWords } from "../requests/words.ts";
import { numberWords } from "../words/numbers.ts";
import { cellWords } from "./cell-words.ts";

export const route = createLazyRoute("/reports/requests/cases")({ component: CellCasesPage });

type Row = Answer<"GET /api/reports/requests/cases">["rows"][number];

/** The cases behind a number of the yearly form: as many as the number says. */
function CellCasesPage() {
  const [filter] = useFilter();
  const query = filter as never;
  const found = useQuery({
    queryKey: ["cases-of-figure", filter],
    queryFn: ({ signal }) => call("GET /api/reports/requests/cases", { query }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = found;
  return (
    <Page
      title="统计所含的申请"
      lead={
        data === undefined ? undefined : (
          <>
            共 <strong className="n">{numberWords(data.count)}</strong> 件。{data.organization}：
            {cellWords(filter).join("；")}。
          </>
        )
      }
    >
      {found.error !== null ? (
        <Trouble error={found.error} again={() => void found.refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <Nothing title="没有这样的申请" />
      ) : (
        <>
          <Table
            about="统计所含的申请"
            columns={columns}
            rows={data.rows}
            keyOf={(row) => row.id}
            stale={found.isPlaceholderData}
          />
          <Pages after={filter["after"] ?? ""} next={data.next} />
        </>
      )}
    </Page>
  );
}

const columns: readonly TableColumn<Row>[] = [
  {
    key: "subject",
    title: "申请",
    look: "main",
    cell: (row) => (
      <>
        <Link className="row-title" to={`/requests/${row.id}` as never}>
          {row.number} {row.subject}
        </Link>
        <span className="row-facts">
          <span>{row.organizationName}</span>
          <span>
            {row.applicantLabel}（{applicantKindWords[row.kind]}）
          </span>
          <span>{channelWords[row.channel]}</span>
        </span>
      </>
    ),
  },
  {
    key: "received",
    title: "收到",
    look: "day",
    cell: (row) => (row.receivedOn === null ? "未收到" : `${row.receivedOn} 收到`),
  },
  {
    key: "concluded",
    title: "办结",
    look: "day",
    cell: (row) => (row.concludedOn === null ? "办理中" : `${row.concludedOn} 办结`),
  },
  { key: "outcome", title: "办理结果", cell: (row) => row.outcome ?? "" },
];
