import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { call, type Ask } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Pages } from "../list/pages.tsx";
import { Table } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { numberWords } from "../words/numbers.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { documentColumns } from "./document-columns.tsx";
import type { Row } from "./document-row.ts";
import { DocumentFilters } from "./document-filters.tsx";
import "./document-list.css";
import { Exports } from "./exports.tsx";
import { SavedFilters } from "./saved-filters.tsx";
import { bulkActions, bulkWords, words } from "./words.ts";

export const route = createLazyRoute("/documents")({ component: DocumentListPage });

/** All documents that the person may see, narrowed by what the address says. */
function DocumentListPage() {
  const may = useMay();
  const [filter, change] = useFilter();
  const [picked, setPicked] = useState<readonly Row[]>([]);
  const list = useQuery({
    queryKey: ["documents", filter],
    queryFn: ({ signal }) =>
      call("GET /api/documents", { query: filter as Ask<"GET /api/documents">["query"] }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const { after, ...narrowed } = filter;
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
  const picks = bulkActions.some((action) => may(bulkWords[action].right));
  const columns = documentColumns(data?.rows ?? [], picked, setPicked);
  const refine = (changes: typeof filter) => {
    setPicked([]);
    change(changes);
  };
  return (
    <Page
      wide
      title={words.title}
      lead={
        data === undefined ? (
          "正在统计…"
        ) : (
          <>
            共 <strong className="n">{numberWords(data.total)}</strong> 条
          </>
        )
      }
      actions={<Exports filter={narrowed} />}
    >
      <SavedFilters filter={narrowed} />
      <DocumentFilters filter={narrowed} onChange={refine} />
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={10} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          {isNarrowed ? (
            <Nothing title={words.nothingFound}>
              <p>
                {words.nothingFoundHint}
                <Link to="/documents">清除全部条件</Link>
              </p>
            </Nothing>
          ) : (
            <Nothing title={words.nothingYet}>
              {may("document.draft") ? (
                <p>
                  <Link to="/new">起草第一条信息</Link>
                </p>
              ) : null}
            </Nothing>
          )}
        </div>
      ) : (
        <>
          <Table
            about={words.title}
            columns={picks ? columns : columns.filter(({ key }) => key !== "pick")}
            rows={data.rows}
            keyOf={(row) => row.id}
            stale={list.isPlaceholderData}
          />
          <Pages after={after ?? ""} next={data.next} />
        </>
      )}
      <BulkBar picked={picked} onDone={() => setPicked([])} />
    </Page>
  );
}
