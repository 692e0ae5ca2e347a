import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import type { SubmitEvent } from "react";
import { call, type Ask } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { numberIn, textIn } from "../form/typed.ts";
import { organizationsQuery, treeOptions, type Organization } from "../places/places-queries.ts";
import { organizationKindWords } from "../words/terms.ts";
import { hints } from "./words.ts";

type NewOrganization = Ask<"POST /api/organization-tree">["body"];

const lines = [
  ["shortName", "简称", 40],
  ["headName", "负责人姓名", 40],
  ["headTitle", "负责人职务", 60],
  ["phone", "电话", 60],
  ["address", "地址", 200],
  ["officeHours", "办公时间", 200],
] as const;

/** The form of an organization: what 条例 art. 20(2) wants published of it. */
export function OrganizationDialog({
  edited,
  organizations,
  onClose,
  onMerge,
}: {
  readonly edited: Organization | "new" | null;
  readonly organizations: readonly Organization[];
  readonly onClose: () => void;
  readonly onMerge: (organization: Organization) => void;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const known = edited === "new" ? null : edited;
  const save = useMutation({
    mutationFn: async (form: FormData) => {
      const body = {
        name: textIn(form, "name"),
        duties: textIn(form, "duties"),
        ...(Object.fromEntries(lines.map(([key]) => [key, textIn(form, key)])) as Record<
          (typeof lines)[number][0],
          string
        >),
      };
      if (known !== null) {
        return call("PUT /api/organization-tree/:id", { params: { id: known.id }, body });
      }
      return call("POST /api/organization-tree", {
        body: {
          ...body,
          parentId: numberIn(form, "parentId"),
          kind: textIn(form, "kind") as NewOrganization["kind"],
          code: textIn(form, "code"),
          slug: textIn(form, "slug"),
        },
      });
    },
    onSuccess: async () => {
      onClose();
      void message.success("已保存。公开网站上的机构信息随后更新。");
      await queries.invalidateQueries({ queryKey: organizationsQuery.queryKey });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  const problem = (field: string) => fieldProblem(save.error, field);
  return (
    <FormDialog
      title={known === null ? "新增机构" : `修改机构：${known.name}`}
      open={edited !== null}
      onClose={() => {
        save.reset();
        onClose();
      }}
    >
      <form onSubmit={submit}>
        <ProblemNotice error={save.error} />
        <Field label="机构名称" error={problem("name")}>
          {(control) => (
            <Input {...control} name="name" defaultValue={known?.name} maxLength={80} required />
          )}
        </Field>
        {known === null ? (
          <>
            <div className="field-row">
              <Field label="上级机构">
                {(control) => (
                  <select {...control} name="parentId" className="native">
                    <option value="">没有</option>
                    {treeOptions(organizations, (one) => String(one.id)).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label="类别">
                {(control) => (
                  <select {...control} name="kind" className="native" defaultValue="department">
                    {Object.entries(organizationKindWords).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
            <Field label="机构代码" hint={hints.code} error={problem("code")}>
              {(control) => <Input {...control} name="code" maxLength={18} required />}
            </Field>
            <Field label="网址名" hint={hints.slug} error={problem("slug")}>
              {(control) => <Input {...control} name="slug" maxLength={60} required />}
            </Field>
          </>
        ) : null}
        <div className="field-row">
          {lines.map(([key, label, most]) => (
            <Field key={key} label={label} error={problem(key)}>
              {(control) => (
                <Input {...control} name={key} maxLength={most} defaultValue={known?.[key]} />
              )}
            </Field>
          ))}
        </div>
        <Field label="主要职责" error={problem("duties")}>
          {(control) => (
            <Input.TextArea
              {...control}
              name="duties"
              rows={4}
              maxLength={4000}
              defaultValue={known?.duties}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        {known === null ? null : (
          <Button type="link" onClick={() => onMerge(known)}>
            改网址、并入其他机构…
          </Button>
        )}
      </form>
    </FormDialog>
  );
}
