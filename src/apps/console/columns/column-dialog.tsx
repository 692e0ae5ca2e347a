import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import type { SubmitEvent } from "react";
import { call, type Ask } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { numberIn, textIn } from "../form/typed.ts";
import {
  columnsQuery,
  organizationsQuery,
  treeOptions,
  type Column,
} from "../places/places-queries.ts";
import { columnTypes, hints } from "./words.ts";

type NewColumn = Ask<"POST /api/column-tree">["body"];

/** The form of a column: of a new one with its place and address, of an existing one without. */
export function ColumnDialog({
  edited,
  columns,
  onClose,
  onMove,
}: {
  readonly edited: Column | "new" | null;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
  readonly onMove: (column: Column) => void;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const organizations = useQuery(organizationsQuery).data?.rows ?? [];
  const known = edited === "new" ? null : edited;
  const save = useMutation({
    mutationFn: async (form: FormData) => {
      const body = {
        name: textIn(form, "name"),
        description: textIn(form, "description"),
        organizationId: numberIn(form, "organizationId"),
        sort: numberIn(form, "sort") ?? 0,
        freshnessDays: numberIn(form, "freshnessDays"),
      };
      if (known !== null) {
        const params = { siteId: known.siteId, id: known.id };
        return call("PUT /api/column-tree/:siteId/:id", { params, body });
      }
      const parent = columns.find((one) => String(one.id) === textIn(form, "parentId"));
      return call("POST /api/column-tree", {
        body: {
          ...body,
          siteId: parent?.siteId ?? columns[0]?.siteId ?? 1,
          parentId: parent?.id ?? null,
          slug: textIn(form, "slug"),
          type: textIn(form, "type") as NewColumn["type"],
        },
      });
    },
    onSuccess: async () => {
      onClose();
      void message.success("已保存。公开网站上的栏目随后更新。");
      await queries.invalidateQueries({ queryKey: columnsQuery.queryKey });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  const problem = (field: string) => fieldProblem(save.error, field);
  return (
    <FormDialog
      title={known === null ? "新增栏目" : `修改栏目：${known.name}`}
      open={edited !== null}
      onClose={() => {
        save.reset();
        onClose();
      }}
    >
      <form onSubmit={submit}>
        <ProblemNotice error={save.error} />
        <Field label="栏目名称" error={problem("name")}>
          {(control) => (
            <Input {...control} name="name" defaultValue={known?.name} maxLength={60} required />
          )}
        </Field>
        {known === null ? (
          <>
            <Field label="上级栏目">
              {(control) => (
                <select {...control} name="parentId" className="native">
                  <option value="">没有（作为板块）</option>
                  {treeOptions(columns, (one) => String(one.id)).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label="网址名" hint={hints.slug} error={problem("slug")}>
              {(control) => <Input {...control} name="slug" maxLength={60} required />}
            </Field>
            <Field label="栏目类型">
              {(control) => (
                <select {...control} name="type" className="native">
                  {columnTypes.map((type) => (
                    <option key={type}>{type}</option>
                  ))}
                </select>
              )}
            </Field>
          </>
        ) : null}
        <Field label="说明" error={problem("description")}>
          {(control) => (
            <Input.TextArea
              {...control}
              name="description"
              rows={2}
              maxLength={500}
              defaultValue={known?.description}
            />
          )}
        </Field>
        <Field label="负责机构" hint={hints.organizationId}>
          {(control) => (
            <select
              {...control}
              name="organizationId"
              className="native"
              defaultValue={known?.organizationId ?? ""}
            >
              <option value="">全区共用</option>
              {treeOptions(organizations, (one) => String(one.id)).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="field-row">
          <Field label="更新时限（天）" hint={hints.freshnessDays}>
            {(control) => (
              <input
                {...control}
                name="freshnessDays"
                className="native"
                type="number"
                min={1}
                max={3650}
                defaultValue={known?.freshnessDays ?? ""}
              />
            )}
          </Field>
          <Field label="排序" hint={hints.sort}>
            {(control) => (
              <input
                {...control}
                name="sort"
                className="native"
                type="number"
                min={0}
                max={9999}
                defaultValue={known?.sort ?? 0}
              />
            )}
          </Field>
        </div>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        {known === null ? null : (
          <Button type="link" onClick={() => onMove(known)}>
            改网址、移动或关闭…
          </Button>
        )}
      </form>
    </FormDialog>
  );
}
