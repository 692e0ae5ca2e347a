import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import { heads, readExpressions, type Expression } from "./expressions-csv.ts";
import { ExpressionRow } from "./expression-row.tsx";
import { levelWords, words } from "./words.ts";

const queryKey = ["expressions"];
const empty: Expression = { wrong: "", right: null, level: "error", why: null };

/** Wrong or forbidden expressions: the own list to change, the others to know. */
export function Expressions() {
  const may = useMay();
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/checks/expressions", {}, signal),
  });
  if (list.error !== null) {
    return <Trouble error={list.error} again={() => void list.refetch()} />;
  }
  if (list.data === undefined) return <Loading rows={8} />;
  const own = list.data.rows.filter((row) => row.own);
  const others = list.data.rows.filter((row) => !row.own);
  return (
    <>
      <p className="told">{words.expressionsLead}</p>
      <OwnList key={JSON.stringify(own)} own={own} changes={may("checks.administer")} />
      {others.length === 0 ? null : (
        <>
          <h2 className="list-title">系统自带（{others.length}）</h2>
          <Table
            about="系统自带的用语"
            rows={others}
            keyOf={(row) => row.wrong}
            columns={columns}
          />
        </>
      )}
    </>
  );
}

function OwnList({
  own,
  changes,
}: {
  readonly own: readonly Expression[];
  readonly changes: boolean;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [rows, setRows] = useState<readonly Expression[]>(
    own.map(({ wrong, right, level, why }) => ({ wrong, right, level, why })),
  );
  const save = useMutation({
    mutationFn: () =>
      call("PUT /api/checks/expressions", {
        body: { rows: rows.filter((row) => row.wrong.trim() !== "") },
      }),
    onSuccess: async ({ kept }) => {
      void message.success(`已保存 ${kept} 条。`);
      await queries.invalidateQueries({ queryKey });
    },
  });
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const found = readExpressions(await file.text());
    const known = new Set(found.rows.map((row) => row.wrong));
    setRows([...rows.filter((row) => !known.has(row.wrong)), ...found.rows]);
    const left = found.left === 0 ? "" : `，${found.left} 行没有内容已跳过`;
    void message.info(`读到 ${found.rows.length} 条${left}。检查后请保存。`);
  };
  const keep = () =>
    keepAsFile(
      "用语清单.csv",
      csvOf([
        [...heads],
        ...rows.map((row) => [row.wrong, row.right, levelWords[row.level], row.why]),
      ]),
    );
  return (
    <section className="sheet">
      <h2>自己的清单（{rows.length}）</h2>
      <ProblemNotice error={save.error} />
      {rows.length === 0 ? (
        <Nothing title="清单还是空的">
          {changes ? "逐条添加，或者从 CSV 导入。" : "由政务公开办或管理员维护。"}
        </Nothing>
      ) : (
        rows.map((row, index) => (
          <ExpressionRow
            key={index}
            row={row}
            number={index + 1}
            changes={changes}
            onChange={(next) => setRows(rows.map((one, at) => (at === index ? next : one)))}
            onRemove={() => setRows(rows.filter((_, at) => at !== index))}
          />
        ))
      )}
      <div className="expressions-acts">
        {changes ? (
          <>
            <Button onClick={() => setRows([...rows, empty])}>加一条</Button>
            <label className="plain-button plain-link">
              导入 CSV
              <input
                type="file"
                accept=".csv,.tsv,.txt"
                className="unseen"
                onChange={(event) => void read(event.target.files?.[0])}
              />
            </label>
          </>
        ) : null}
        <Button onClick={keep}>导出 CSV</Button>
        {changes ? (
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            保存
          </Button>
        ) : null}
      </div>
    </section>
  );
}

const columns: readonly TableColumn<Expression>[] = [
  { key: "wrong", title: "不用的说法", look: "main", cell: (row) => row.wrong },
  { key: "right", title: "应写成", cell: (row) => row.right ?? "" },
  { key: "level", title: "级别", cell: (row) => <Tag>{levelWords[row.level]}</Tag> },
  { key: "why", title: "说明", cell: (row) => row.why ?? "" },
];
