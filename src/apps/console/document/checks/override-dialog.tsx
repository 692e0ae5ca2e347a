import { Input, Modal } from "antd";
import { useState } from "react";
import { Field } from "../../form/field.tsx";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import type { Finding } from "./use-findings.ts";

/** Asks why a finding may pass; the reason is kept with the person's name. */
export function OverrideDialog({
  finding,
  onOverride,
  close,
}: {
  readonly finding: Finding;
  readonly onOverride: (finding: Finding, reason: string) => Promise<void>;
  readonly close: () => void;
}) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const done = async () => {
    setBusy(true);
    try {
      await onOverride(finding, reason.trim());
      close();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Modal
      title={finding.severity === "leak" ? "放行一处可能的泄露" : "放行一处提醒"}
      open
      onCancel={close}
      onOk={() => void done()}
      okText="放行"
      confirmLoading={busy}
      okButtonProps={{ disabled: reason.trim().length < 4, danger: finding.severity === "leak" }}
    >
      <p>
        {finding.ruleTitle}：{finding.masked}（{finding.where.place}）
      </p>
      <p className="quiet">您的姓名和理由会写入审查记录。内容改动后需要重新放行。</p>
      <Field label="为什么可以公开" required>
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
      <ProblemNotice error={error} />
    </Modal>
  );
}
