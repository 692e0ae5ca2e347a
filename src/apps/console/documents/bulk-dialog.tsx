import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { Tag } from "../layout/tag.tsx";
import { Loading } from "../layout/states.tsx";
import { columnsQuery, treeOptions } from "../places/places-queries.ts";
import type { Row } from "./document-row.ts";
import { bulkWarnings, bulkWords, type BulkAction } from "./words.ts";

type Result = Answer<"POST /api/documents/many">;

/** Shows for each picked row what would happen, and does it once the person has seen that. */
export function BulkDialog({
  action,
  picked,
  onClose,
  onDone,
}: {
  readonly action: BulkAction;
  readonly picked: readonly Row[];
  readonly onClose: () => void;
  readonly onDone: (sentence: string, undo: Result["undo"]) => void;
}) {
  const words = bulkWords[action];
  const [reason, setReason] = useState("");
  const [columnId, setColumnId] = useState<number | null>(null);
  const columns = useQuery({ ...columnsQuery, enabled: action === "move" });
  const siteIds = new Set(picked.map((row) => row.siteId));
  const ask = (rows: readonly { siteId: number; id: string; version: number }[], dryRun: boolean) =>
    call("POST /api/documents/many", {
      body: {
        action,
        dryRun,
        items: rows.map(({ siteId, id, version }) => ({ siteId, id, version })),
        ...(columnId === null ? {} : { columnId }),
        ...(action === "withdraw" ? { reason: reason.trim() || "—" } : {}),
      },
    });
  const preview = useQuery({
    queryKey: ["bulk", action, columnId, picked.map((row) => [row.id, row.version])],
    queryFn: () => ask(picked, true),
    enabled: action !== "move" || columnId !== null,
    gcTime: 0,
    retry: false,
  });
  const possible = preview.data?.results.filter((one) => one.ok) ?? [];
  const versions = new Map(picked.map((row) => [row.id, row.version]));
  const carryOut = useMutation({
    mutationFn: () =>
      ask(
        possible.map((one) => ({ ...one, version: versions.get(one.id) ?? 0 })),
        false,
      ),
    onSuccess: (result) => {
      const went = result.results.filter((one) => one.ok).length;
      const failed = result.results.length - went;
      const rest = failed === 0 ? "" : `，${failed} 条没有办成`;
      onDone(`${words.done} ${went} 条${rest}。`, result.undo);
    },
  });
  const ready =
    possible.length > 0 && (action !== "withdraw" || reason.trim() !== "") && !preview.isFetching;
  return (
    <Modal
      open
      title={`${words.name}：已选 ${picked.length} 条`}
      onCancel={onClose}
      width={640}
      footer={[
        <Button key="no" onClick={onClose}>
          取消
        </Button>,
        <Button
          key="yes"
          type="primary"
          danger={action === "withdraw"}
          disabled={!ready}
          loading={carryOut.isPending}
          onClick={() => carryOut.mutate()}
        >
          {words.name} {possible.length} 条
        </Button>,
      ]}
    >
      <p className="step-lead">{bulkWarnings[action]}</p>
      <ProblemNotice error={carryOut.error ?? preview.error} />
      {action === "move" ? (
        <Field label="移到">
          {(control) => (
            <select
              {...control}
              className="native"
              value={columnId ?? ""}
              onChange={(event) =>
                setColumnId(event.target.value === "" ? null : Number(event.target.value))
              }
            >
              <option value="">请选择栏目</option>
              {treeOptions(
                (columns.data?.rows ?? []).filter((column) => siteIds.has(column.siteId)),
                (column) => String(column.id),
              ).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {action === "withdraw" ? (
        <Field label="撤回理由" hint="公众在原网址看到这句话。" required>
          {(control) => (
            <Input.TextArea
              {...control}
              maxLength={500}
              rows={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {preview.isFetching ? <Loading rows={Math.min(picked.length, 5)} /> : null}
      <ul className="bulk-results">
        {preview.data?.results.map((one) => (
          <li key={one.id}>
            <Tag tone={one.ok ? "fine" : "alarm"}>{one.ok ? "可以" : "不能"}</Tag>
            <span>
              {one.title}
              {one.detail === "" ? null : <span className="quiet">{one.detail}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
