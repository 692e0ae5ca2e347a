import { stageWords, wordOf } from "../../words/terms.ts";
import { minuteOf } from "../../words/days.ts";
import type { DocumentRecord } from "../draft.ts";

const DECISIONS: Readonly<Record<string, string>> = {
  submitted: "提交",
  passed: "通过",
  returned: "退回",
  "taken-back": "收回",
  reopened: "改动后退回起草",
  scheduled: "定时",
  published: "发布",
};

/** The way of the waiting edition: steps done, the present one, those to come. */
export function ChainSteps({ record }: { readonly record: DocumentRecord }) {
  if (record.stage === null) return null;
  const { stage } = record;
  const now = record.chain.indexOf(stage === "scheduled" ? "approved" : stage);
  const chain = record.chain.length === 0 ? [stage] : record.chain;
  const passed = (step: string) =>
    record.steps.findLast(
      (one) =>
        one.stage === step && one.decision === "passed" && one.edition === record.edition.number,
    );
  return (
    <ol className="chain" aria-label="审查进度">
      {chain.map((step, at) => {
        const isDone = now > at;
        const done = isDone ? passed(step) : undefined;
        return (
          <li
            key={step}
            className={isDone ? "chain-done" : at === now ? "chain-now" : ""}
            aria-current={at === now ? "step" : undefined}
          >
            <b>
              {stage === "scheduled" && step === "approved"
                ? stageWords.scheduled
                : wordOf(stageWords, step)}
            </b>
            <span>
              {done === undefined
                ? at === now
                  ? "现在这一步"
                  : isDone
                    ? "已完成"
                    : ""
                : `${done.by} ${minuteOf(done.at)}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Everything that was decided on the way of a document, the newest first. */
export function StepsHistory({ record }: { readonly record: DocumentRecord }) {
  if (record.steps.length === 0) return <p className="quiet">还没有提交过审核。</p>;
  return (
    <ol className="history">
      {record.steps.toReversed().map((step) => (
        <li key={`${step.at} ${step.decision}`}>
          <p>
            <span className="day">{minuteOf(step.at)}</span> {step.by}
            {step.insteadOf === null ? "" : `（代${step.insteadOf}）`}
            {"　"}
            {wordOf(stageWords, step.stage)} · <b>{wordOf(DECISIONS, step.decision)}</b>
            <span className="quiet">（第 {step.edition} 版）</span>
          </p>
          {step.opinion === null || step.opinion === "" ? null : (
            <blockquote>{step.opinion}</blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
