import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { Field } from "../../form/field.tsx";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import { minuteOf } from "../../words/days.ts";
import { obstacle } from "../checks/standing.ts";
import type { CheckedDraft } from "../checks/use-findings.ts";
import type { DocumentRecord } from "../draft.ts";
import { beijingNow } from "../saving/now.ts";
import type { StepTaker } from "./use-step.ts";

/** The last step: now or at an hour, with a note when it corrects what is published already. */
export function PublishBox({
  record,
  checked,
  step,
}: {
  readonly record: DocumentRecord;
  readonly checked: CheckedDraft;
  readonly step: StepTaker;
}) {
  const [when, setWhen] = useState<"now" | "later">(
    record.may.includes("publish") ? "now" : "later",
  );
  const [at, setAt] = useState("");
  const [correction, setCorrection] = useState("");
  const stands = obstacle({
    findings: checked.findings,
    ready: checked.ready,
  });
  const least = beijingNow().slice(0, 16).replace(" ", "T");
  if (record.stage === "scheduled")
    return (
      <section className="decision" aria-label="定时发布">
        <h2>定时发布</h2>
        <p>
          将在 {record.scheduledFor === null ? "预定的时间" : minuteOf(record.scheduledFor)}{" "}
          自动发布。届时会再检查一遍，有问题就不发布，并出现在待办里。
        </p>
        <ProblemNotice error={step.error} />
        <div className="decision-acts">
          {record.may.includes("unschedule") ? (
            <Button
              size="large"
              loading={step.isPending}
              onClick={() => step.mutate({ step: "unschedule", said: "已取消定时，回到待发布。" })}
            >
              取消定时
            </Button>
          ) : null}
          {record.may.includes("publish") ? (
            <Button
              size="large"
              type="primary"
              disabled={stands !== null}
              loading={step.isPending}
              onClick={() => step.mutate({ step: "publish", said: "已发布，门户网站正在更新。" })}
            >
              现在就发布
            </Button>
          ) : null}
        </div>
      </section>
    );
  const publish = () => {
    const note = correction.trim();
    if (when === "now")
      step.mutate({
        step: "publish",
        body: note === "" ? {} : { correction: note },
        said: "已发布，门户网站正在更新。",
      });
    else
      step.mutate({
        step: "schedule",
        body: { at: `${at}:00+08:00` },
        said: `已定于 ${at.replace("T", " ")} 发布。`,
      });
  };
  return (
    <section className="decision" aria-label="发布">
      <h2>发布</h2>
      {stands === null ? (
        <p>审查已经全部通过，检查没有发现问题。</p>
      ) : (
        <p className="submit-stands">{stands}</p>
      )}
      {record.may.includes("schedule") && record.may.includes("publish") ? (
        <Radio.Group
          value={when}
          onChange={(event) => setWhen(event.target.value as "now" | "later")}
          options={[
            { value: "now", label: "现在发布" },
            { value: "later", label: "定时发布" },
          ]}
        />
      ) : null}
      {when === "later" ? (
        <Field label="发布时间（北京时间）" required>
          {(control) => (
            <input
              {...control}
              className="native"
              type="datetime-local"
              min={least}
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {record.published !== null && when === "now" ? (
        <Field
          label="更正说明（可以不写）"
          hint="写了就显示在门户页面的文末，说明这一版更正了什么。"
        >
          {(control) => (
            <Input.TextArea
              {...control}
              value={correction}
              rows={2}
              maxLength={500}
              onChange={(event) => setCorrection(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <ProblemNotice error={step.error} />
      <div className="decision-acts">
        <Button
          size="large"
          type="primary"
          disabled={stands !== null || (when === "later" && at === "")}
          loading={step.isPending}
          onClick={publish}
        >
          {when === "now" ? "发布" : "定时发布"}
        </Button>
      </div>
    </section>
  );
}
