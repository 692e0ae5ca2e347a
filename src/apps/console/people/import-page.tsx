import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { base64Of } from "../form/base64-of.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { Page } from "../layout/page.tsx";
import { Tag } from "../layout/tag.tsx";
import { keepBase64 } from "../list/csv.ts";
import "./people.css";
import { words } from "./words.ts";

export const route = createLazyRoute("/people/import")({ component: ImportPage });

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** People from a table: looked at row by row first, then taken. */
function ImportPage() {
  const queries = useQueryClient();
  const [file, setFile] = useState<string | null>(null);
  const look = useMutation({
    mutationFn: (content: string) =>
      call("POST /api/people/import", { body: { file: content, dryRun: true } }),
  });
  const take = useMutation({
    mutationFn: (content: string) =>
      call("POST /api/people/import", { body: { file: content, dryRun: false } }),
    onSuccess: async ({ credentials }) => {
      if (credentials !== null) keepBase64(credentials.name, credentials.file, XLSX);
      setFile(null);
      await queries.invalidateQueries({ queryKey: ["people"] });
    },
  });
  const choose = async (chosen: File | undefined) => {
    take.reset();
    if (chosen === undefined) return;
    const content = await base64Of(chosen);
    setFile(content);
    look.mutate(content);
  };
  const shown = take.data ?? look.data;
  return (
    <Page title="从表格导入人员" lead={words.importLead}>
      <section className="sheet">
        <ProblemNotice error={take.error ?? look.error} />
        <p>
          <a href="/api/people/import-template.xlsx" download>
            下载模板
          </a>
        </p>
        <br />
        <Field label="填好的表格（XLSX）">
          {(control) => (
            <input
              {...control}
              type="file"
              className="native"
              accept=".xlsx"
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          )}
        </Field>
        {look.data !== undefined && file !== null ? (
          <Button
            type="primary"
            disabled={look.data.taken.length === 0}
            loading={take.isPending}
            onClick={() => take.mutate(file)}
          >
            导入 {look.data.taken.length} 人
          </Button>
        ) : null}
        {take.data === undefined ? null : (
          <output>
            已新增 {take.data.taken.length} 人。{words.credentials}
          </output>
        )}
      </section>
      {shown === undefined ? null : (
        <section className="sheet">
          <h2>逐行检查</h2>
          <ul className="plain-rows">
            {shown.refused.map((one) => (
              <li key={one.row}>
                <span>
                  <Tag tone="alarm">第 {one.row} 行不能导入</Tag> {one.reason}
                </span>
              </li>
            ))}
            {shown.taken.map((one) => (
              <li key={one.row}>
                <span>
                  <Tag tone="fine">第 {one.row} 行</Tag> {one.displayName}（{one.username}）
                </span>
                <span className="quiet">
                  {one.organizationName ?? "全区"}，{one.roleNames.join("、")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
