import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { Field } from "../../form/field.tsx";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import { stageWords, wordOf } from "../../words/terms.ts";
import type { DocumentRecord } from "../draft.ts";
import { points } from "./points.ts";
import "./submit-box.css";
import type { StepTaker } from "./use-step.ts";

/** Where a reviewer decides: the points that they have looked at, an opinion, passing or returning. */
export function DecisionBox({
  record,
  leaks,
  step,
}: {
  readonly record: DocumentRecord;
  /** How many suspected leaks stand in the way of passing. */
  readonly leaks: number;
  readonly step: StepTaker;
}) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [opinion, setOpinion] = useState("");
  const [isMissing, setMissing] = useState(false);
  const name = wordOf(stageWords, record.stage ?? "");
  const isWhole = ticked.length === points.length;
  const written = opinion.trim();
  const goBack = () => {
    if (written === "") return setMissing(true);
    step.mutate({
      step: "return",
      body: { opinion: written },
      said: "已退回，起草人的待办里会看到您的意见。",
    });
  };
  return (
    <section className="decision" aria-label={name}>
      <h2>{name}</h2>
      <fieldset className="decision-points">
        <legend>逐项看过后勾选</legend>
        {points.map((point) => (
          <Checkbox
            key={point.code}
            checked={ticked.includes(point.code)}
            onChange={(event) =>
              setTicked(
                event.target.checked
                  ? [...ticked, point.code]
                  : ticked.filter((one) => one !== point.code),
              )
            }
          >
            {point.label}
          </Checkbox>
        ))}
        <Button
          size="small"
          type="text"
          onClick={() => setTicked(isWhole ? [] : points.map((point) => point.code))}
        >
          {isWhole ? "全部取消" : "都已看过，全部勾选"}
        </Button>
      </fieldset>
      <Field
        label="意见"
        hint="通过时可以不写；退回时请写明要改什么。"
        error={isMissing && written === "" ? "退回要写明理由。" : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={opinion}
            rows={3}
            maxLength={1000}
            onChange={(event) => setOpinion(event.target.value)}
          />
        )}
      </Field>
      <ProblemNotice error={step.error} />
      {leaks === 0 ? null : (
        <p className="submit-stands">
          有 {leaks}{" "}
          处可能泄露个人信息，不能通过。请退回修改；确属可以公开的，由保密审查员说明理由后放行。
        </p>
      )}
      {isWhole ? null : (
        <p className="quiet">还有 {points.length - ticked.length} 项没有勾选，勾完才能通过。</p>
      )}
      <div className="decision-acts">
        {record.may.includes("return") ? (
          <Button
            size="large"
            loading={step.isPending && step.variables.step === "return"}
            onClick={goBack}
          >
            退回
          </Button>
        ) : null}
        {record.may.includes("pass") ? (
          <Button
            size="large"
            type="primary"
            disabled={!isWhole || leaks > 0}
            loading={step.isPending && step.variables.step === "pass"}
            onClick={() =>
              step.mutate({
                step: "pass",
                body: { points: [...ticked], ...(written === "" ? {} : { opinion: written }) },
                said: `${name}已通过。`,
              })
            }
          >
            {name}通过
          </Button>
        ) : null}
      </div>
    </section>
  );
}
