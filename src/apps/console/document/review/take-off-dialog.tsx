import { Input, Modal } from "antd";
import { useState } from "react";
import type { DocumentRecord } from "../draft.ts";
import { Field } from "../../form/field.tsx";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import type { StepTaker } from "./use-step.ts";

const ABOUT = {
  withdraw: {
    title: "撤回这条信息",
    what: "撤回后，门户上的正文、列表、搜索结果和全部附件立刻下线，原网址只说明“已撤回”、时间和理由。撤回以后不能直接恢复，需要重新走审核再发布。",
    label: "撤回的理由",
    hint: "这句话会显示在原网址上，请不要写个人信息。",
    ok: "撤回",
    said: "已撤回，门户网站正在下线。",
  },
  archive: {
    title: "把这条信息转入档案",
    what: "转入档案后，门户上的正文、列表、搜索结果和附件下线，原网址只说明“公示期已满”。有权限的人仍可在后台查阅。",
    label: "下线的理由",
    hint: "如：公示期满。",
    ok: "下线并归档",
    said: "已转入档案，门户网站正在下线。",
  },
} as const;

/** Says what taking a document off line does, and asks for the reason. */
export function TakeOffDialog({
  kind,
  frozen,
  step,
  close,
}: {
  readonly kind: keyof typeof ABOUT;
  readonly frozen: DocumentRecord["frozen"];
  readonly step: StepTaker;
  readonly close: () => void;
}) {
  const [reason, setReason] = useState("");
  const [forced, setForced] = useState("");
  const about = ABOUT[kind];
  return (
    <Modal
      title={about.title}
      open
      onCancel={close}
      okText={about.ok}
      okButtonProps={{
        danger: true,
        disabled: reason.trim() === "" || (frozen !== null && forced.trim() === ""),
      }}
      confirmLoading={step.isPending}
      onOk={() =>
        step.mutate(
          {
            step: kind,
            body: { reason: reason.trim(), ...(frozen === null ? {} : { forced: forced.trim() }) },
            said: about.said,
          },
          { onSuccess: close },
        )
      }
    >
      <p>{about.what}</p>
      <Field label={about.label} required hint={about.hint}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={reason}
            rows={3}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {frozen === null ? null : (
        <Field
          label="为什么在冻结期间撤回"
          required
          hint={`“${frozen.name}”由${frozen.by}冻结（${frozen.reason}）。只有泄密等情形才可以强制撤回；这句话记入审计日志，不公开。`}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              value={forced}
              rows={2}
              maxLength={500}
              onChange={(event) => setForced(event.target.value)}
            />
          )}
        </Field>
      )}
      <ProblemNotice error={step.error} />
    </Modal>
  );
}
