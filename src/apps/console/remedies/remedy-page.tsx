import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { FormDialog } from "../form/form-dialog.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { Tag, type Tone } from "../layout/tag.tsx";
import { minuteOf } from "../words/days.ts";
import { Due } from "./remedy-columns.tsx";
import { remedyQuery, type Remedy } from "./remedy-query.ts";
import { RemedyStep, stepNames, type StepOfRemedy } from "./remedy-step.tsx";
import "./remedies.css";
import { courseWords, kindForms, remedyKindWords, standingWords } from "./words.ts";

export const route = createLazyRoute("/remedies/$id")({ component: RemedyPage });

const tones: Readonly<Record<Remedy["standing"], Tone>> = {
  pending: "brand",
  upheld: "fine",
  corrected: "heed",
  other: "plain",
};

/** One reconsideration, lawsuit, complaint or correction: what it is about, how it stands, what may be done. */
function RemedyPage() {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const remedy = useQuery(remedyQuery(id));
  const { data } = remedy;
  return (
    <Page title={data === undefined ? "复议诉讼和投诉" : remedyKindWords[data.kind]}>
      {remedy.error !== null ? (
        <Trouble error={remedy.error} again={() => void remedy.refetch()} />
      ) : data === undefined ? (
        <Loading rows={6} />
      ) : (
        <Shown remedy={data} />
      )}
    </Page>
  );
}

function Shown({ remedy }: { readonly remedy: Remedy }) {
  const [opened, setOpened] = useState<StepOfRemedy | null>(null);
  const words = kindForms[remedy.kind];
  return (
    <>
      {remedy.remarks.map((remark) => (
        <p key={remark} className="remedy-remark">
          {remark}
        </p>
      ))}
      <section className="sheet">
        <p className="remedy-standing">
          {remedy.voidedOn === null ? (
            <Tag tone={tones[remedy.standing]}>{standingWords[remedy.standing]}</Tag>
          ) : (
            <Tag tone="alarm">{remedy.voidedOn} 作废，不计入统计</Tag>
          )}
        </p>
        <dl className="remedy-facts">
          <dt>{words.label}</dt>
          <dd>{remedy.label}</dd>
          <dt>{words.subject}</dt>
          <dd>{remedy.subject}</dd>
          <dt>作出答复的机关</dt>
          <dd>{remedy.organizationName}</dd>
          <dt>有关申请</dt>
          <dd>
            {remedy.caseId === null ? (
              remedy.requestNumber || "无"
            ) : (
              <Link to={`/requests/${remedy.caseId}` as never}>{remedy.requestNumber}</Link>
            )}
          </dd>
          {remedy.course === null ? null : (
            <>
              <dt>起诉方式</dt>
              <dd>{courseWords[remedy.course]}</dd>
            </>
          )}
          {remedy.due === null ? null : (
            <>
              <dt>须办</dt>
              <dd>
                <Due row={remedy} />
                <span className="quiet">
                  {" "}
                  依据：{remedy.due.basis}
                  {remedy.due.confirmed ? "" : "（未见原文，请核对）"}
                </span>
              </dd>
            </>
          )}
        </dl>
      </section>
      {remedy.instances.map((instance) => (
        <Instance key={instance.seq} instance={instance} kind={remedy.kind} />
      ))}
      {remedy.mayChange ? <Acts remedy={remedy} onOpen={setOpened} /> : null}
      <p className="quiet remedy-changed">
        {remedy.changedBy} 最后修改，{minuteOf(remedy.changedAt)}。
      </p>
      <FormDialog
        title={opened === null ? "" : stepNames[opened]}
        open={opened !== null}
        onClose={() => setOpened(null)}
      >
        {opened === null ? null : (
          <RemedyStep step={opened} remedy={remedy} onDone={() => setOpened(null)} />
        )}
      </FormDialog>
    </>
  );
}

function Instance({
  instance,
  kind,
}: {
  readonly instance: Remedy["instances"][number];
  readonly kind: Remedy["kind"];
}) {
  const words = kindForms[kind];
  const { decision } = instance;
  return (
    <section className="sheet">
      <h2>{instance.seq === 1 ? instance.body : `上诉或者再审：${instance.body}`}</h2>
      <dl className="remedy-facts">
        {instance.number === "" ? null : (
          <>
            <dt>案号或者受理编号</dt>
            <dd>{instance.number}</dd>
          </>
        )}
        <dt>{instance.seq === 1 ? words.filedOn : "上诉或者申请再审之日"}</dt>
        <dd>{instance.filedOn}</dd>
        {instance.notifiedOn === null ? null : (
          <>
            <dt>{instance.seq === 1 ? words.notifiedOn : "收到副本之日"}</dt>
            <dd>{instance.notifiedOn}</dd>
          </>
        )}
        <dt>结果</dt>
        <dd>{decision === null ? "尚未审结" : `${decision.on} ${decision.ending}`}</dd>
        {decision === null || decision.told === "" ? null : (
          <>
            <dt>说明</dt>
            <dd>{decision.told}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Acts({
  remedy,
  onOpen,
}: {
  readonly remedy: Remedy;
  readonly onOpen: (step: StepOfRemedy) => void;
}) {
  const isPending = remedy.standing === "pending";
  const steps: readonly StepOfRemedy[] = [
    ...(isPending ? (["decide"] as const) : []),
    ...(!isPending && remedy.kind === "lawsuit" ? (["appeal"] as const) : []),
    ...(isPending ? [] : (["take-back"] as const)),
    "void",
  ];
  return (
    <div className="remedy-acts">
      {steps.map((step) => (
        <Button
          key={step}
          type={step === "decide" ? "primary" : "default"}
          onClick={() => onOpen(step)}
        >
          {stepNames[step]}
        </Button>
      ))}
    </div>
  );
}
