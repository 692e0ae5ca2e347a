import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { FormDialog } from "../form/form-dialog.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { numberIn } from "../form/typed.ts";
import { hints } from "./words.ts";

type Chain = Answer<"GET /api/chains">["rows"][number];

/** How many reviews an agency asks for before the secrecy review. */
export function ChainDialog({
  chain,
  onClose,
}: {
  readonly chain: Chain | null;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (form: FormData) =>
      call("PUT /api/chains/:organizationId", {
        params: { organizationId: chain?.organizationId ?? 0 },
        body: {
          reviews: numberIn(form, "reviews"),
          daysPerStep: numberIn(form, "daysPerStep") ?? 3,
        },
      }),
    onSuccess: async () => {
      onClose();
      void message.success("已保存。已经送审的信息仍按送审时的步骤办理。");
      await queries.invalidateQueries({ queryKey: ["chains"] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  return (
    <FormDialog
      title={`审核步骤：${chain?.organizationName ?? ""}`}
      open={chain !== null}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <ProblemNotice error={save.error} />
        <Field label="审核次数" hint={hints.chain}>
          {(control) => (
            <select
              {...control}
              name="reviews"
              className="native"
              defaultValue={chain?.inherited === true ? "" : (chain?.reviews ?? "")}
            >
              <option value="">{hints.inherit}</option>
              <option value="1">一审，再保密审查</option>
              <option value="2">一审、二审，再保密审查</option>
              <option value="3">一审、二审、三审，再保密审查</option>
            </select>
          )}
        </Field>
        <Field label="每步期限（工作日）" hint={hints.days}>
          {(control) => (
            <input
              {...control}
              name="daysPerStep"
              className="native"
              type="number"
              min={1}
              max={30}
              required
              defaultValue={chain?.daysPerStep ?? 3}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </form>
    </FormDialog>
  );
}
