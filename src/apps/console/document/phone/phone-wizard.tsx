import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Field } from "../../form/field.tsx";
import { FindingsPanel } from "../checks/findings-panel.tsx";
import { useFindings } from "../checks/use-findings.ts";
import { ColumnChoice } from "../metadata/column-choice.tsx";
import { SubmitBox } from "../review/submit-box.tsx";
import { SaveLine } from "../saving/save-line.tsx";
import { isUnsaved } from "../saving/save-state.ts";
import { useDraft } from "../saving/use-draft.ts";
import { AttachmentsField } from "../uploads/attachments-field.tsx";
import { titleFrom } from "../uploads/sizes.ts";
import { useUploads } from "../uploads/use-uploads.ts";
import { useHandIn } from "../use-hand-in.ts";
import type { DeskGiven } from "../write-desk.tsx";
import "./phone.css";
import { plainTextOf, textBody } from "./plain-text.ts";

const STEPS = ["选择", "检查", "提交"] as const;

/** Publishing from a phone in three steps: choose what and where, see what the checks say, hand in. */
export function PhoneWizard({ onLeft, ...given }: DeskGiven) {
  const desk = useDraft(given);
  const { draft, address, change } = desk;
  const [step, setStep] = useState(0);
  const [text, setText] = useState(() => plainTextOf(draft.body));
  const head = useRef<HTMLHeadingElement>(null);
  const checked = useFindings(address, desk.version, draft, !isUnsaved(desk.state));
  const uploads = useUploads((file) =>
    change((now) => ({
      attachments: [...now.attachments, file],
      ...(now.title.trim() === "" && titleFrom(file.name) !== ""
        ? { title: titleFrom(file.name) }
        : {}),
    })),
  );
  const isSending = uploads.sendings.some((one) => one.problem === null);
  const isReady =
    draft.title.trim() !== "" &&
    draft.columnId !== null &&
    (draft.attachments.length > 0 || draft.body !== "");
  useEffect(() => {
    document.title = `起草：${STEPS[step] ?? ""} - 政务公开管理后台`;
    if (step > 0) head.current?.focus();
  }, [step]);
  const next = async () => {
    if (step === 0) await desk.saveNow();
    setStep(step + 1);
    scrollTo({ top: 0 });
  };
  const { mask, submit } = useHandIn({ address, saveNow: desk.saveNow, take: desk.take, onLeft });

  return (
    <div className="page wizard">
      <ol className="wizard-steps" aria-label="步骤">
        {STEPS.map((name, at) => (
          <li
            key={name}
            aria-current={at === step ? "step" : undefined}
            className={at < step ? "wizard-done" : ""}
          >
            <span aria-hidden="true">{at < step ? "✓" : at + 1}</span>
            {name}
          </li>
        ))}
      </ol>
      <h1 ref={head} tabIndex={-1}>
        {["拍照或选择文件", "看看检查结果", "提交审核"][step]}
      </h1>
      <SaveLine
        state={desk.state}
        presence={null}
        version={desk.version}
        onCompare={() => {}}
        onSave={() => void desk.saveNow()}
      />
      {step === 0 ? (
        <>
          <AttachmentsField
            files={draft.attachments}
            sendings={uploads.sendings}
            onChange={(update) => change((now) => ({ attachments: update(now.attachments) }))}
            onAdd={uploads.add}
            onAgain={uploads.again}
            onDrop={uploads.drop}
          />
          <section className="wizard-part">
            <Field label="标题" required>
              {(control) => (
                <textarea
                  {...control}
                  className="native growing"
                  rows={1}
                  value={draft.title}
                  maxLength={500}
                  placeholder="如：第一季度村务公开"
                  onChange={(event) => change({ title: event.target.value.replaceAll("\n", " ") })}
                />
              )}
            </Field>
            <h2>放到哪个栏目</h2>
            <ColumnChoice
              large
              value={draft.columnId}
              onChange={(columnId) => change({ columnId })}
            />
            <details>
              <summary>写几句话（可以不写）</summary>
              <Field label="正文">
                {(control) => (
                  <textarea
                    {...control}
                    className="native growing"
                    rows={4}
                    value={text}
                    onChange={(event) => {
                      setText(event.target.value);
                      change({ body: textBody(event.target.value) });
                    }}
                  />
                )}
              </Field>
            </details>
            <p className="quiet">
              要排版、填写更多项目，
              <Link to="/new" search={{ full: 1, ...address }} onClick={() => void desk.saveNow()}>
                用完整的编辑页
              </Link>
              。
            </p>
          </section>
        </>
      ) : null}
      {step === 1 ? (
        <section className="wizard-part">
          <FindingsPanel
            checked={checked}
            chosen={null}
            acts={{ onMask: mask, mayOverride: () => false }}
          />
        </section>
      ) : null}
      {step === 2 ? (
        <section className="wizard-part">
          <dl className="wizard-sum">
            <dt>标题</dt>
            <dd>{draft.title}</dd>
            <dt>附件</dt>
            <dd>
              {draft.attachments.length === 0
                ? "没有"
                : draft.attachments.map((file) => file.name).join("、")}
            </dd>
          </dl>
          <SubmitBox
            draft={draft}
            state={desk.state}
            checked={checked}
            isSending={isSending}
            onSubmit={submit}
          />
        </section>
      ) : null}
      <div className="wizard-bar">
        {step > 0 ? (
          <Button size="large" onClick={() => setStep(step - 1)}>
            上一步
          </Button>
        ) : null}
        {step < 2 ? (
          <Button
            type="primary"
            size="large"
            disabled={!isReady || isSending}
            onClick={() => void next()}
          >
            {isSending ? "正在上传…" : `下一步：${STEPS[step + 1] ?? ""}`}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
