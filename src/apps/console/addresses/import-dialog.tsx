import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { base64Of } from "../form/base64-of.ts";
import { Tag } from "../layout/tag.tsx";
import { numberWords } from "../words/numbers.ts";
import { words } from "./words.ts";

type Chosen = { readonly name: string; readonly file: string };

/** Old addresses from a table: looked at first, then taken. */
export function ImportDialog({
  open,
  onClose,
  onDone,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const look = useMutation({
    mutationFn: (table: Chosen) =>
      call("POST /api/redirects/import", { body: { ...table, dryRun: true } }),
  });
  const take = useMutation({
    mutationFn: (table: Chosen) =>
      call("POST /api/redirects/import", { body: { ...table, dryRun: false } }),
    onSuccess: onDone,
  });
  const choose = async (file: File | undefined) => {
    take.reset();
    look.reset();
    setChosen(null);
    if (file === undefined) return;
    const table = { name: file.name, file: await base64Of(file) };
    setChosen(table);
    look.mutate(table);
  };
  const close = () => {
    look.reset();
    take.reset();
    setChosen(null);
    onClose();
  };
  const shown = take.data ?? look.data;
  return (
    <FormDialog title="导入旧网址" open={open} onClose={close}>
      <ProblemNotice error={take.error ?? look.error} />
      <Field label="表格" hint={words.table}>
        {(control) => (
          <input
            {...control}
            type="file"
            className="native"
            accept=".csv,.txt,.tsv,.xlsx,.xls,.et"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      {look.isPending ? <output>正在逐行检查…</output> : null}
      {shown === undefined ? null : (
        <>
          <output>
            {take.data === undefined
              ? `共 ${numberWords(shown.rows)} 行：可以添加 ${numberWords(shown.added)} 条，已有 ${numberWords(shown.known)} 条，不能导入 ${numberWords(shown.refused)} 条。`
              : `已添加 ${numberWords(shown.added)} 条，已有 ${numberWords(shown.known)} 条，未导入 ${numberWords(shown.refused)} 条。`}
          </output>
          {shown.problems.length === 0 ? null : (
            <ul className="row-problems">
              {shown.problems.map(({ line, message }) => (
                <li key={line}>
                  <Tag tone="alarm">第 {line} 行</Tag> {message}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {look.data !== undefined && take.data === undefined && chosen !== null ? (
        <Button
          type="primary"
          disabled={look.data.added === 0}
          loading={take.isPending}
          onClick={() => take.mutate(chosen)}
        >
          导入 {numberWords(look.data.added)} 条
        </Button>
      ) : null}
    </FormDialog>
  );
}
