import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import type { SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import { words } from "./words.ts";

/** An old address and where it shall lead. */
export function AddDialog({
  open,
  onClose,
  onDone,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const { message } = App.useApp();
  const add = useMutation({
    mutationFn: (form: FormData) =>
      call("POST /api/redirects", { body: { from: textIn(form, "from"), to: textIn(form, "to") } }),
    onSuccess: async () => {
      onClose();
      void message.success("已添加，公开网站随后更新。");
      await onDone();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate(new FormData(event.currentTarget));
  };
  return (
    <FormDialog
      title="添加旧网址"
      open={open}
      onClose={() => {
        add.reset();
        onClose();
      }}
    >
      <form onSubmit={submit}>
        <ProblemNotice error={add.error} />
        <Field label="旧网址" hint={words.from} error={fieldProblem(add.error, "from")}>
          {(control) => <Input {...control} name="from" maxLength={2000} required />}
        </Field>
        <Field label="转到" hint={words.to} error={fieldProblem(add.error, "to")}>
          {(control) => <Input {...control} name="to" maxLength={2000} required />}
        </Field>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          添加
        </Button>
      </form>
    </FormDialog>
  );
}
