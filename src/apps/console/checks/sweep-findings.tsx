import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { call, type Answer, type Ask } from "../api/client.ts";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Choice, optionsOf } from "../list/choice.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import "../list/filters.css";
import { Table, type TableColumn } from "../list/table.tsx";
import { minuteOf } from "../words/days.ts";
import { severityWords } from "../words/terms.ts";
import { Severity } from "./severity.tsx";
import { words } from "./words.ts";

type Sweep = Answer<"GET /api/checks/sweeps">["rows"][number];
type Severities = Ask<"GET /api/checks/sweeps/:id/findings">["query"]["severity"];

type Found = Answer<"GET /api/checks/sweeps/:id/findings">["rows"][number] & {
  readonly index: number;
};

/** What one sweep found, the value itself always masked. */
export function SweepFindings({ sweep }: { readonly sweep: Sweep }) {
  const [severity, setSeverity] = useState<string | undefined>(undefined);
  const found = useInfiniteQuery({
    queryKey: ["sweep-findings", sweep.id, severity, sweep.done],
    queryFn: ({ pageParam, signal }) =>
      call(
        "GET /api/checks/sweeps/:id/findings",
        {
          params: { id: sweep.id },
          query: { after: pageParam, severity: severity as Severities },
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const keep = () =>
    keepAsFile(
      "检查结果.csv",
      csvOf([
        ["轻重", "规则", "位置", "内容（已遮盖）", "标题", "机构"],
        ...rows.map((row) => [
          severityWords[row.severity],
          row.ruleTitle,
          row.place,
          row.masked,
          row.title,
          row.organizationName,
        ]),
      ]),
    );
  return (
    <section>
      <h2 className="list-title">{minuteOf(sweep.startedAt)} 检查的结果</h2>
      <div className="filters filters-grid">
        <Choice
          label="轻重"
          value={severity}
          options={optionsOf(severityWords)}
          onChange={setSeverity}
        />
      </div>
      {found.error !== null ? (
        <Trouble error={found.error} again={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Loading rows={4} />
      ) : rows.length === 0 ? (
        <div className="sheet">
          <Nothing title={sweep.finishedAt === null ? words.noneYet : words.none} />
        </div>
      ) : (
        <>
          <Table
            about="检查结果"
            rows={rows.map((row, index) => ({ ...row, index }))}
            keyOf={(row) => row.index}
            columns={columns}
          />
          <div className="expressions-acts">
            {found.hasNextPage ? (
              <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                再看一些
              </Button>
            ) : null}
            <Button onClick={keep}>导出 CSV</Button>
          </div>
        </>
      )}
    </section>
  );
}

const columns: readonly TableColumn<Found>[] = [
  {
    key: "title",
    title: "信息",
    look: "main",
    cell: (row) => (
      <>
        <Link
          className="row-title"
          to="/documents/$siteId/$id"
          params={{ siteId: String(row.siteId), id: row.documentId }}
        >
          {row.title}
        </Link>
        <span className="row-facts">{row.place}</span>
      </>
    ),
  },
  { key: "severity", title: "轻重", cell: (row) => <Severity of={row.severity} /> },
  { key: "rule", title: "规则", cell: (row) => row.ruleTitle },
  { key: "masked", title: "内容（已遮盖）", look: "day", cell: (row) => row.masked },
  { key: "organization", title: "机构", cell: (row) => row.organizationName },
];
