import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Pages } from "../list/pages.tsx";
import { Table } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { remedyColumns } from "../remedies/remedy-columns.tsx";
import { numberWords } from "../words/numbers.ts";
import { remedyCellWords } from "./cell-words.ts";

export const route = createLazyRoute("/reports/requests/remedies")({
  component: CellRemediesPage,
});

/** The reconsiderations, lawsuits or complaints behind a number of the yearly form. */
function CellRemediesPage() {
  const [filter] = useFilter();
  const query = filter as never;
  const found = useQuery({
    queryKey: ["remedies-of-figure", filter],
    queryFn: ({ signal }) => call("GET /api/reports/requests/remedies", { query }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = found;
  return (
    <Page
      title={
        data === undefined ? "统计所含的记录" : `统计所含的记录：${numberWords(data.count)} 件`
      }
      lead={
        data === undefined
          ? undefined
          : `${data.organization}。${remedyCellWords(filter).join("；")}。`
      }
    >
      {found.error !== null ? (
        <Trouble error={found.error} again={() => void found.refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <Nothing title="没有这样的记录" />
      ) : (
        <>
          <Table
            about="统计所含的记录"
            columns={remedyColumns}
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
