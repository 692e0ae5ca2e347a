import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { call, type Answer } from "../api/client.ts";
import { Loading, Trouble } from "../layout/states.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import { severityWords } from "../words/terms.ts";
import { Severity } from "./severity.tsx";
import { words } from "./words.ts";

type Rule = Answer<"GET /api/checks/rules">["rows"][number];

/** Every rule: what it looks for, how grave it is, and on what it rests. */
export function Rules() {
  const list = useQuery({
    queryKey: ["check-rules"],
    queryFn: ({ signal }) => call("GET /api/checks/rules", {}, signal),
    staleTime: 60_000,
  });
  const rows = list.data?.rows ?? [];
  const keep = () =>
    keepAsFile(
      "检查规则.csv",
      csvOf([
        ["编号", "名称", "轻重", "说明", "依据"],
        ...rows.map((row) => [
          row.id,
          row.title,
          severityWords[row.severity],
          row.explanation,
          row.source,
        ]),
      ]),
    );
  return (
    <>
      <p className="told">{words.rulesLead}</p>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading rows={8} />
      ) : (
        <>
          <Table about="检查规则" rows={rows} keyOf={(row) => row.id} columns={columns} />
          <div className="expressions-acts">
            <Button onClick={keep}>导出 CSV</Button>
          </div>
        </>
      )}
    </>
  );
}

const columns: readonly TableColumn<Rule>[] = [
  {
    key: "title",
    title: "规则",
    look: "main",
    cell: (row) => (
      <>
        {row.title}
        <span className="row-facts">{row.explanation}</span>
      </>
    ),
  },
  {
    key: "severity",
    title: "轻重",
    cell: (row) => <Severity of={row.severity} />,
  },
  { key: "source", title: "依据", cell: (row) => row.source },
];
