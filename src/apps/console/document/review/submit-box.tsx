import { Button, Input } from "antd";
import { useState } from "react";
import { Field } from "../../form/field.tsx";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import { obstacle } from "../checks/standing.ts";
import type { CheckedDraft } from "../checks/use-findings.ts";
import { missingIn, type Draft } from "../draft.ts";
import type { SaveState } from "../saving/save-state.ts";
import "./submit-box.css";

/** The end of writing: what still stands in the way, and handing the draft in for review. */
export function SubmitBox({
  draft,
  state,
  checked,
  isSending,
  onSubmit,
}: {
  readonly draft: Draft;
  readonly state: SaveState;
  readonly checked: CheckedDraft;
  readonly isSending: boolean;
  readonly onSubmit: (opinion: string) => Promise<void>;
}) {
  const [opinion, setOpinion] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = [
    ...missingIn(draft),
    ...whyMissing(draft),
    ...(draft.body === "" && draft.attachments.length === 0 ? ["正文或附件"] : []),
  ];
  const stands = obstacle({
    findings: checked.findings,
    ready: checked.ready,
  });
  const blocked = missing.length > 0 || isSending || state.kind === "conflict";
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await onSubmit(opinion.trim());
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="submit-box" aria-label="提交审核">
      {missing.length > 0 ? <p>还要填写：{missing.join("、")}。</p> : null}
      {isSending ? <p>还有附件没有传完，传完就可以提交。</p> : null}
      {stands === null ? null : <p className="submit-stands">{stands}</p>}
      <Field label="给审核人的话（可以不写）">
        {(control) => (
          <Input
            {...control}
            value={opinion}
            maxLength={1000}
            onChange={(event) => setOpinion(event.target.value)}
          />
        )}
      </Field>
      <ProblemNotice error={error} />
      <div className="submit-act">
        <Button
          type="primary"
          size="large"
          disabled={blocked}
          loading={busy}
          onClick={() => void submit()}
        >
          提交审核
        </Button>
      </div>
    </section>
  );
}

function whyMissing(draft: Draft): readonly string[] {
  if (draft.openness === "proactive") return [];
  return [
    ...(draft.opennessGround === null ? ["不主动公开的情形"] : []),
    ...(draft.opennessReason === null ? ["不主动公开的理由"] : []),
    ...(draft.openness === "withheld" && draft.nextReviewOn === null ? ["下次评估日期"] : []),
  ];
}
