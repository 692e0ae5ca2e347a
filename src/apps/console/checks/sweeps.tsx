import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { call, type Answer } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Table, type TableColumn } from "../list/table.tsx";
import { minuteOf } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import { SweepFindings } from "./sweep-findings.tsx";
import { words } from "./words.ts";

type Sweep = Answer<"GET /api/checks/sweeps">["rows"][number];

const queryKey = ["sweeps"];
const LOOK_AGAIN = 4_000;

/** Runs of the rules over everything that is published: their progress and what they found. */
export function Sweeps({ sweep }: { readonly sweep: string | null }) {
  const may = useMay();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/checks/sweeps", {}, signal),
    refetchInterval: (query) =>
      query.state.data?.rows.some((row) => row.finishedAt === null) === true ? LOOK_AGAIN : false,
  });
  const start = useMutation({
    mutationFn: () => call("POST /api/checks/sweeps", { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
    onError: (error) => void message.error(sentenceOf(error)),
  });
  const rows = list.data?.rows ?? [];
  const running = rows.some((row) => row.finishedAt === null);
  const shown = rows.find((row) => row.id === sweep) ?? rows[0];
  return (
    <>
      <p className="told">{words.sweepsLead}</p>
      {may("checks.administer") ? (
        <div className="expressions-acts">
          <Button
            type="primary"
            disabled={running}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {running ? "正在检查" : "现在检查一遍"}
          </Button>
        </div>
      ) : null}
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading rows={4} />
      ) : rows.length === 0 ? (
        <div className="sheet">
          <Nothing title={words.noSweeps} />
        </div>
      ) : (
        <Table about="检查记录" rows={rows} keyOf={(row) => row.id} columns={columns} />
      )}
      {shown === undefined ? null : <SweepFindings key={shown.id} sweep={shown} />}
    </>
  );
}

const columns: readonly TableColumn<Sweep>[] = [
  {
    key: "started",
    title: "开始",
    look: "main",
    cell: (row) => (
      <>
        <Link
          className="row-title day"
          to="/checks"
          search={{ tab: "sweeps", sweep: row.id } as never}
        >
          {minuteOf(row.startedAt)}
        </Link>
        <span className="row-facts">{row.why}</span>
      </>
    ),
  },
  {
    key: "progress",
    title: "进度",
    cell: (row) =>
      row.finishedAt === null ? (
        <span className="progress">
          <meter
            min={0}
            max={Math.max(row.total, 1)}
            value={row.done}
            aria-label={`已检查 ${row.done} 条，共 ${row.total} 条`}
          />
          <span className="n">
            {numberWords(row.done)} / {numberWords(row.total)}
          </span>
        </span>
      ) : (
        <span className="n">{numberWords(row.total)} 条，已完成</span>
      ),
  },
  { key: "leaks", title: "泄露", look: "n", cell: (row) => numberWords(row.leaks) },
  { key: "warnings", title: "提醒", look: "n", cell: (row) => numberWords(row.warnings) },
];
