import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useId, useState } from "react";
import { call, formToken, Problem } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { Tag } from "../layout/tag.tsx";
import { dayWords } from "../words/days.ts";
import type { Case } from "./case-query.ts";
import { fileRoleWords } from "./words.ts";

/** The letters and files of a case, and its folder for the archive. */
export function PapersCard({ found }: { readonly found: Case }) {
  const letters = useQuery({
    queryKey: ["requests", "letters", found.id, found.version],
    queryFn: ({ signal }) =>
      call("GET /api/requests/:id/letters", { params: { id: found.id } }, signal),
  });
  const rows = letters.data?.rows ?? [];
  const at = `/api/requests/${found.id}`;
  return (
    <section className="sheet papers">
      <h2>文书和材料</h2>
      {rows.length + found.files.length === 0 ? <p className="quiet">还没有。</p> : null}
      <ul className="case-list">
        {rows.map((letter) => (
          <li key={letter.id}>
            {letter.title}
            <span className="quiet">
              {letter.number}，{dayWords(letter.issuedOn, found.today)}
            </span>
            {found.seesIdentity ? (
              <span className="papers-links">
                <a href={`${at}/letters/${letter.id}.pdf`}>PDF</a>
                <a href={`${at}/letters/${letter.id}.docx`}>Word</a>
              </span>
            ) : null}
          </li>
        ))}
        {found.files.map((file) => (
          <li key={file.id}>
            {file.isQuarantined || file.purgedOn !== null ? (
              file.name
            ) : (
              <a href={`${at}/files/${file.id}`}>{file.name}</a>
            )}{" "}
            {file.isQuarantined ? <Tag tone="alarm">已隔离，不能打开</Tag> : null}
            {file.purgedOn === null ? null : <Tag>已按期限清除</Tag>}
            <span className="quiet">
              {fileRoleWords[file.role]}，{sizeWords(file.size)}
            </span>
          </li>
        ))}
      </ul>
      {found.isArchived || found.steps.length === 0 ? null : <AddFiles found={found} />}
      {found.seesIdentity ? (
        <div className="no-print papers-folder">
          <a href={`${at}/folder.pdf`} className="plain-button plain-link">
            下载案卷（PDF）
          </a>
          <span className="field-hint">
            含封面、目录、期限逐日说明和全部文书，下载会留下查看记录。
          </span>
        </div>
      ) : null}
    </section>
  );
}

function AddFiles({ found }: { readonly found: Case }) {
  const id = useId();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [role, setRole] = useState<keyof typeof fileRoleWords>("scan");
  const add = useMutation({
    mutationFn: (files: FileList) => sendFiles(found.id, role, files),
    onSuccess: async (added) => {
      void message.success(`已添加 ${added} 个文件。`);
      await queries.invalidateQueries({ queryKey: ["requests", "case", found.id] });
    },
  });
  return (
    <details className="papers-add no-print">
      <summary>添加扫描件、凭证</summary>
      <ProblemNotice error={add.error} />
      <Field label="是什么材料">
        {(control) => (
          <select
            {...control}
            className="native"
            value={role}
            onChange={(event) => setRole(event.target.value as keyof typeof fileRoleWords)}
          >
            {Object.entries(fileRoleWords).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <input
        id={id}
        type="file"
        multiple
        className="unseen"
        accept="image/*,.pdf,.doc,.docx,.ofd,.wps,.xls,.xlsx,.txt,.zip"
        onChange={(event) => {
          if (event.target.files !== null && event.target.files.length > 0)
            add.mutate(event.target.files);
        }}
      />
      <Button
        loading={add.isPending}
        onClick={() => document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.click()}
      >
        拍照或者选择文件
      </Button>
      <label htmlFor={id} className="unseen">
        文件
      </label>
    </details>
  );
}

/** Sends files as a form; answers how many were kept. */
async function sendFiles(id: string, role: string, files: FileList): Promise<number> {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  const response = await fetch(`/api/requests/${id}/files?role=${role}`, {
    method: "POST",
    body: form,
    headers: { "x-form-token": formToken(), accept: "application/json" },
  }).catch(() => {
    throw new Problem(0, "unreachable", "连不上服务器。请检查网络，稍后再传。");
  });
  const body = (await response.json()) as { added?: number; code?: string; detail?: string };
  if (!response.ok)
    throw new Problem(response.status, body.code ?? "", body.detail ?? "没有传成，请稍后再试。");
  return body.added ?? 0;
}

function sizeWords(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
