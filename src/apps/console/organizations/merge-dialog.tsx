import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import "../addresses/addresses.css";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import {
  columnsQuery,
  organizationsQuery,
  treeOptions,
  type Organization,
} from "../places/places-queries.ts";
import { numberWords } from "../words/numbers.ts";
import { hints } from "./words.ts";

type Given = {
  readonly organization: Organization;
  readonly organizations: readonly Organization[];
  readonly onClose: () => void;
};

/** Another address for an organization, or its merger into another one. */
export function MergeDialog({
  organization,
  ...given
}: Omit<Given, "organization"> & { readonly organization: Organization | null }) {
  return (
    <FormDialog
      title={`改网址或并入：${organization?.name ?? ""}`}
      open={organization !== null}
      onClose={given.onClose}
    >
      {organization === null ? null : (
        <>
          <RenameForm {...given} organization={organization} />
          {organization.validTo === null ? (
            <MergeForm {...given} organization={organization} />
          ) : (
            <p className="quiet">这个机构已于 {organization.validTo} 撤销或并入其他机构。</p>
          )}
        </>
      )}
    </FormDialog>
  );
}

function useDone(onClose: () => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async (sentence: string) => {
    onClose();
    void message.success(sentence);
    for (const queryKey of [organizationsQuery.queryKey, columnsQuery.queryKey, ["redirects"]])
      await queries.invalidateQueries({ queryKey });
  };
}

function RenameForm({ organization, onClose }: Given) {
  const done = useDone(onClose);
  const [slug, setSlug] = useState(organization.slug);
  const rename = useMutation({
    mutationFn: () =>
      call("PUT /api/organization-tree/:id/slug", {
        params: { id: organization.id },
        body: { slug },
      }),
    onSuccess: () => done("已改网址。旧网址会自动转到新网址。"),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    rename.mutate();
  };
  const isChanged = slug !== organization.slug;
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={rename.error} />
      <Field label="网址名" hint={hints.newSlug} error={fieldProblem(rename.error, "slug")}>
        {(control) => (
          <div className="try-line">
            <Input
              {...control}
              value={slug}
              maxLength={60}
              required
              onChange={(event) => setSlug(event.target.value)}
            />
            <Button htmlType="submit" disabled={!isChanged} loading={rename.isPending}>
              改网址
            </Button>
          </div>
        )}
      </Field>
      {isChanged ? (
        <p className="quiet" aria-live="polite">
          机构页从 /organizations/{organization.slug}/ 改到 /organizations/{slug}/，旧网址一直有效。
        </p>
      ) : null}
    </form>
  );
}

function MergeForm({ organization, organizations, onClose }: Given) {
  const done = useDone(onClose);
  const { modal } = App.useApp();
  const columns = useQuery(columnsQuery).data?.rows ?? [];
  const held = columns.filter((one) => one.organizationId === organization.id).length;
  const below = organizations.filter(
    (one) => one.parentId === organization.id && one.validTo === null,
  ).length;
  const merge = useMutation({
    mutationFn: (body: { readonly into: number; readonly on: string }) =>
      call("POST /api/organization-tree/:id/merger", { params: { id: organization.id }, body }),
    onSuccess: () => done("已并入。公开网站随后更新。"),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const into = Number(textIn(form, "into"));
    const heir = organizations.find((one) => one.id === into)?.name ?? "";
    void modal.confirm({
      title: `把“${organization.name}”并入“${heir}”？`,
      content: "办理后不能撤销。",
      okText: "并入",
      cancelText: "再看看",
      onOk: () => merge.mutateAsync({ into, on: textIn(form, "on") }).catch(() => undefined),
    });
  };
  return (
    <form onSubmit={submit}>
      <h3>并入其他机构</h3>
      <ProblemNotice error={merge.error} />
      <ul className="move-facts">
        <li>机构页和它发布的 {numberWords(organization.documents)} 条信息都保留，网址不变。</li>
        <li>机构页会写明何时撤销、由谁承接，机构列表里不再出现。</li>
        <li>
          它负责的 {numberWords(held)} 个栏目、下属的 {numberWords(below)} 个机构转给承接机构。
        </li>
        {organization.people === null || organization.people === 0 ? null : (
          <li>
            它的 {numberWords(organization.people)} 个账号不会自动转移，请到“人员”里逐个调整。
          </li>
        )}
      </ul>
      <Field label="承接机构" error={fieldProblem(merge.error, "into")}>
        {(control) => (
          <select {...control} name="into" className="native" required defaultValue="">
            <option value="" disabled>
              请选择
            </option>
            {treeOptions(
              organizations.filter((one) => one.validTo === null && one.id !== organization.id),
              (one) => String(one.id),
            ).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="最后存续日期" error={fieldProblem(merge.error, "on")}>
        {(control) => <input {...control} name="on" type="date" className="native" required />}
      </Field>
      <Button danger htmlType="submit" loading={merge.isPending}>
        并入…
      </Button>
    </form>
  );
}
