import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { columnsQuery, treeOptions } from "../places/places-queries.ts";
import type { Case, OpenStep } from "./case-query.ts";
import { StepLead, StepRefusal } from "./step-form.tsx";

/** Drafts a document out of an answer, with personal data masked (条例 art. 44). */
export function ProactiveForm({
  found,
  step,
  onClose,
}: {
  readonly found: Case;
  readonly step: OpenStep;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const columns = useQuery(columnsQuery);
  const [column, setColumn] = useState("");
  const make = useMutation({
    mutationFn: () =>
      call("POST /api/requests/:id/proactive", {
        params: { id: found.id },
        body: { version: found.version, columnId: Number(column) },
      }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ["requests"] });
      void message.success(
        made.files.length === 0
          ? "已起草，请核对后送审。"
          : `已起草。答复所附的文件请先遮盖个人信息，再添加：${made.files.join("、")}`,
        8,
      );
      await navigate({
        to: "/documents/$siteId/$id/edit",
        params: { siteId: String(made.siteId), id: made.documentId },
      });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit}>
      <StepLead
        step={step}
        lead="用答复的内容起草一条主动公开的信息，个人信息自动遮盖。起草后照常审核、发布。"
        today={found.today}
      />
      <StepRefusal error={make.error} />
      <Field label="放在哪个栏目" required>
        {(control) => (
          <select
            {...control}
            className="native"
            required
            value={column}
            onChange={(event) => setColumn(event.target.value)}
          >
            <option value="">请选择</option>
            {treeOptions(columns.data?.rows ?? [], (one) => String(one.id)).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="step-acts">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          起草
        </Button>
      </div>
    </form>
  );
}
