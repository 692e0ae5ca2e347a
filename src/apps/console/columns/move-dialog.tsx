import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import "../addresses/addresses.css";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { columnsQuery, treeOptions, type Column } from "../places/places-queries.ts";
import { numberWords } from "../words/numbers.ts";
import { hints } from "./words.ts";

/** Another address for a column, with what changes by it said before; or its end. */
export function MoveDialog({
  column,
  columns,
  onClose,
}: {
  readonly column: Column | null;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      title={`移动或关闭栏目：${column?.name ?? ""}`}
      open={column !== null}
      onClose={onClose}
    >
      {column === null ? null : <MoveForm column={column} columns={columns} onClose={onClose} />}
    </FormDialog>
  );
}

function MoveForm({
  column,
  columns,
  onClose,
}: {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [parentId, setParentId] = useState(column.parentId);
  const [slug, setSlug] = useState(column.slug);
  const params = { siteId: column.siteId, id: column.id };
  const done = async (sentence: string) => {
    onClose();
    void message.success(sentence);
    await queries.invalidateQueries({ queryKey: columnsQuery.queryKey });
    await queries.invalidateQueries({ queryKey: ["redirects"] });
  };
  const move = useMutation({
    mutationFn: () =>
      call("POST /api/column-tree/:siteId/:id/place", { params, body: { parentId, slug } }),
    onSuccess: () => done("已移动。公开网站随后更新，旧网址会自动转到新网址。"),
  });
  const close = useMutation({
    mutationFn: () => call("DELETE /api/column-tree/:siteId/:id", { params }),
    onSuccess: () => done("已关闭。公开网站随后更新。"),
  });
  const branch = columns.filter(
    (one) =>
      one.siteId === column.siteId &&
      (one.id === column.id || one.path.startsWith(`${column.path}/`)),
  );
  const own = new Set(branch.map((one) => one.id));
  const parent = columns.find((one) => one.id === parentId);
  const path = parent === undefined ? slug : `${parent.path}/${slug}`;
  const isChanged = path !== column.path;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    move.mutate();
  };
  const mayClose = branch.length === 1 && column.documents === 0;
  const askToClose = () =>
    void modal.confirm({
      title: `关闭栏目“${column.name}”？`,
      content: `访问 /${column.path}/ 会转到上级栏目。栏目里有过信息（包括草稿和已撤回的）时不能关闭。关闭后不能恢复，只能重新建立。`,
      okText: "关闭栏目",
      cancelText: "保留",
      onOk: () => close.mutateAsync().catch(() => undefined),
    });
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={move.error ?? close.error} />
      <Field label="上级栏目">
        {(control) => (
          <select
            {...control}
            className="native"
            value={parentId ?? ""}
            onChange={(event) =>
              setParentId(event.target.value === "" ? null : Number(event.target.value))
            }
          >
            <option value="">没有（作为板块）</option>
            {treeOptions(
              columns.filter((one) => one.siteId === column.siteId && !own.has(one.id)),
              (one) => String(one.id),
            ).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="网址名" hint={hints.newSlug} error={fieldProblem(move.error, "slug")}>
        {(control) => (
          <Input
            {...control}
            value={slug}
            maxLength={60}
            required
            onChange={(event) => setSlug(event.target.value)}
          />
        )}
      </Field>
      {isChanged ? (
        <ul className="move-facts" aria-live="polite">
          <li>
            网址从 <span className="address">/{column.path}/</span> 改为{" "}
            <span className="address">/{path}/</span>。
          </li>
          <li>
            {branch.length === 1 ? "" : `连同下级共 ${numberWords(branch.length)} 个栏目，`}
            列表页和订阅的旧网址会自动转到新网址，以后一直有效。
          </li>
          <li>
            其中 {numberWords(column.documents)} 条已发布信息的网址不变，页面上的位置导航随后更新。
          </li>
          <li>旧网址从此保留，别的栏目不能再用。</li>
        </ul>
      ) : null}
      <div className="move-acts">
        <Button type="primary" htmlType="submit" disabled={!isChanged} loading={move.isPending}>
          移动
        </Button>
        {mayClose ? (
          <Button danger loading={close.isPending} onClick={askToClose}>
            关闭这个空栏目
          </Button>
        ) : null}
      </div>
    </form>
  );
}
