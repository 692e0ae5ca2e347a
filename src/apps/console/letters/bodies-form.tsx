import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { bodiesIn, emptyRow, rowsOf, type BodiesRow } from "./bodies-rows.ts";
import type { Bodies } from "./letters-query.ts";

/** The bodies of one organization or of all, a period each. */
export function BodiesForm({
  organizationId,
  bodies,
}: {
  readonly organizationId: number | null;
  readonly bodies: readonly Bodies[];
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [rows, setRows] = useState(() => rowsOf(bodies));
  const save = useMutation({
    mutationFn: () =>
      call("PUT /api/letters/bodies", { body: { organizationId, bodies: bodiesIn(rows) } }),
    onSuccess: async () => {
      void message.success("已保存，从下一件文书起生效。");
      await queries.invalidateQueries({ queryKey: ["letters"] });
    },
  });
  const change = (key: string, changes: Partial<BodiesRow>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {rows.map((row, at) => (
        <fieldset key={row.key} className="letters-period">
          <legend>第 {at + 1} 段</legend>
          <Period row={row} onChange={(changes) => change(row.key, changes)} />
          <Button onClick={() => setRows(rows.filter((one) => one.key !== row.key))}>
            删除这一段
          </Button>
        </fieldset>
      ))}
      {rows.length === 0 ? <p className="letters-told">还没有设置。</p> : null}
      <ProblemNotice error={save.error} />
      <div className="letters-acts">
        <Button onClick={() => setRows([...rows, emptyRow()])}>添加一段</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </div>
    </form>
  );
}

const fields = [
  ["reviewing", "行政复议机关", true],
  ["other", "另一复议机关（2024年以前可选的上级部门）", false],
  ["court", "人民法院", true],
  ["source", "依据", false],
] as const;

function Period({
  row,
  onChange,
}: {
  readonly row: BodiesRow;
  readonly onChange: (changes: Partial<BodiesRow>) => void;
}) {
  return (
    <>
      <div className="field-row">
        {(["from", "to"] as const).map((name) => (
          <Field
            key={name}
            label={name === "from" ? "从（含当日）" : "到（含当日）"}
            hint="不填表示没有限制"
          >
            {(control) => (
              <input
                {...control}
                type="date"
                className="native"
                value={row[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {fields.map(([name, label, required]) => (
        <Field key={name} label={label} required={required}>
          {(control) => (
            <input
              {...control}
              className="native"
              maxLength={name === "source" ? 500 : 100}
              required={required}
              value={row[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
