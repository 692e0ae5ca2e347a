import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import type { LetterOrganization, LetterSettings } from "./letters-query.ts";

/** The word of each organization's numbers and whom people may call, and whether all numbers are there. */
export function OfficesPart({ settings }: { readonly settings: LetterSettings }) {
  const [changing, setChanging] = useState<LetterOrganization | null>(null);
  return (
    <>
      <Gaps settings={settings} />
      <Table
        about="各机关的文号与联系方式"
        rows={settings.organizations}
        keyOf={(row) => row.id}
        columns={officeColumns(setChanging)}
      />
      <FormDialog
        title={changing === null ? "" : `${changing.name}的文号与联系方式`}
        open={changing !== null}
        onClose={() => setChanging(null)}
      >
        {changing === null ? null : (
          <OfficeForm organization={changing} onClose={() => setChanging(null)} />
        )}
      </FormDialog>
    </>
  );
}

/** The columns of the list; the last opens what is changed. */
function officeColumns(
  change: (organization: LetterOrganization) => void,
): readonly TableColumn<LetterOrganization>[] {
  return [
    { key: "name", title: "机关", look: "main", cell: (row) => row.name },
    {
      key: "word",
      title: "机关代字",
      cell: (row) => row.office?.word ?? <span className="letters-missing">未设置</span>,
    },
    { key: "office", title: "公开工作机构", cell: (row) => row.office?.officeName ?? "" },
    { key: "phone", title: "联系电话", cell: (row) => row.office?.phone ?? "" },
    {
      key: "act",
      title: <span className="unseen">修改</span>,
      look: "act",
      cell: (row) => (
        <Button size="small" onClick={() => change(row)}>
          {row.office === null ? "设置" : "修改"}
        </Button>
      ),
    },
  ];
}

function Gaps({ settings: { gaps, organizations } }: { readonly settings: LetterSettings }) {
  const nameOf = (id: number) => organizations.find((one) => one.id === id)?.name ?? "";
  if (gaps.length === 0)
    return <p className="letters-told">文号检查：已签发的文书编号连续，没有缺号和重号。</p>;
  return (
    <div className="problem-notice" role="alert">
      <p>文号检查发现缺号，请联系管理员核对数据库：</p>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.organizationId}${gap.word}${gap.year}`}>
            {nameOf(gap.organizationId)} {gap.word}〔{gap.year}〕：编到 {gap.last} 号，实有{" "}
            {gap.given} 件
          </li>
        ))}
      </ul>
    </div>
  );
}

function OfficeForm({
  organization,
  onClose,
}: {
  readonly organization: LetterOrganization;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (form: FormData) =>
      call("PUT /api/letters/offices/:organizationId", {
        params: { organizationId: organization.id },
        body: {
          word: textIn(form, "word"),
          officeName: textIn(form, "officeName"),
          phone: textIn(form, "phone"),
          address: textIn(form, "address"),
        },
      }),
    onSuccess: async () => {
      onClose();
      void message.success("已保存，从下一件文书起生效。");
      await queries.invalidateQueries({ queryKey: ["letters"] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  const { office } = organization;
  const fields = [
    ["word", "机关代字", "2 至 20 个汉字，如“晴住建公复”。改动后从 1 号重新编。", true],
    ["officeName", "公开工作机构", "印在文书末尾，如“局办公室”。", false],
    ["phone", "联系电话", "不填的，用机关资料里的电话。", false],
    ["address", "地址", "不填的，用机关资料里的地址。", false],
  ] as const;
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={save.error} />
      {fields.map(([name, label, hint, required]) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          required={required}
          error={fieldProblem(save.error, name)}
        >
          {(control) => (
            <input
              {...control}
              name={name}
              className="native"
              maxLength={100}
              required={required}
              defaultValue={office?.[name] ?? ""}
            />
          )}
        </Field>
      ))}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        保存
      </Button>
    </form>
  );
}
