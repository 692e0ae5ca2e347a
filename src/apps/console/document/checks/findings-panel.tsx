import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { severityWords } from "../../words/terms.ts";
import "./findings.css";
import { OverrideDialog } from "./override-dialog.tsx";
import { counted, inOrder } from "./standing.ts";
import type { CheckedDraft, Finding } from "./use-findings.ts";

/** What a person may do about findings here; a missing one is not offered. */
export type FindingActs = {
  readonly onGo?: (finding: Finding) => void;
  /** What going there is for: to mend it, or to read it. */
  readonly goWord?: string;
  readonly onMask?: (findings: readonly Finding[]) => Promise<void>;
  readonly onOverride?: (finding: Finding, reason: string) => Promise<void>;
  readonly mayOverride: (finding: Finding) => boolean;
};

/** The findings of the checks: what is wrong, where, how to mend it, and the mending itself in the same line. */
export function FindingsPanel({
  checked,
  acts,
  chosen,
}: {
  readonly checked: CheckedDraft;
  readonly acts: FindingActs;
  readonly chosen: string | null;
}) {
  const [busy, setBusy] = useState<string | null>(null);
  const [asking, setAsking] = useState<Finding | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const findings = inOrder(checked.findings);
  const { leak, warning, note } = counted(findings);
  const maskable = findings.filter((one) => one.maskable && one.override === null);
  useEffect(() => {
    if (chosen !== null)
      list.current
        ?.querySelector(`[data-key="${CSS.escape(chosen)}"]`)
        ?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const mask = async (some: readonly Finding[], key: string) => {
    setBusy(key);
    await acts.onMask?.(some).finally(() => setBusy(null));
  };
  return (
    <section className="findings" aria-label="发布前检查">
      <div className="findings-head">
        <h2>检查</h2>
        <output className="findings-count">{countWords(checked, leak, warning, note)}</output>
        {checked.failed ? (
          <Button size="small" onClick={checked.again}>
            重新检查
          </Button>
        ) : null}
        {acts.onMask !== undefined && maskable.length > 1 ? (
          <Button size="small" loading={busy === "all"} onClick={() => void mask(maskable, "all")}>
            全部脱敏（{maskable.length} 处）
          </Button>
        ) : null}
      </div>
      <ol ref={list}>
        {findings.map((finding) => (
          <li
            key={finding.key}
            data-key={finding.key}
            className={`finding finding-${finding.severity}${finding.key === chosen ? " finding-chosen" : ""}`}
          >
            <p className="finding-what">
              <span className={`finding-severity finding-severity-${finding.severity}`}>
                {finding.override === null ? severityWords[finding.severity] : "已放行"}
              </span>
              <b>{finding.ruleTitle}</b> <span className="finding-masked">{finding.masked}</span>
            </p>
            <p className="quiet">{finding.where.place}</p>
            <p>{finding.message}</p>
            {finding.override === null ? (
              <p>{finding.fix}</p>
            ) : (
              <p className="quiet">
                {finding.override.by}放行：{finding.override.reason}
              </p>
            )}
            {finding.override === null ? (
              <div className="finding-acts">
                {finding.maskable && acts.onMask !== undefined ? (
                  <Button
                    size="small"
                    loading={busy === finding.key}
                    onClick={() => void mask([finding], finding.key)}
                    aria-label={`脱敏 ${finding.masked}`}
                  >
                    脱敏
                  </Button>
                ) : null}
                {acts.onGo !== undefined && finding.where.part !== "attachment" ? (
                  <Button
                    size="small"
                    onClick={() => acts.onGo?.(finding)}
                    aria-label={`${acts.goWord ?? "去修改"} ${finding.masked}`}
                  >
                    {acts.goWord ?? "去修改"}
                  </Button>
                ) : null}
                {finding.severity !== "note" &&
                acts.onOverride !== undefined &&
                acts.mayOverride(finding) ? (
                  <Button size="small" type="text" onClick={() => setAsking(finding)}>
                    说明理由后放行
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {asking === null || acts.onOverride === undefined ? null : (
        <OverrideDialog
          finding={asking}
          onOverride={acts.onOverride}
          close={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function countWords(checked: CheckedDraft, leak: number, warning: number, note: number): string {
  if (checked.failed) return "检查没有完成";
  if (leak + warning + note > 0) return `泄露 ${leak}，提醒 ${warning}，提示 ${note}`;
  return checked.ready ? "没有发现问题" : "正在检查附件…";
}
