import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useEffect, useMemo, useState } from "react";
import { Page } from "../../layout/page.tsx";
import { ProblemNotice } from "../../form/problem-notice.tsx";
import { minuteOf } from "../../words/days.ts";
import { FindingsPanel } from "../checks/findings-panel.tsx";
import { overrideFinding } from "../checks/mend.ts";
import { placesOf } from "../checks/places-of.ts";
import { counted } from "../checks/standing.ts";
import { useFindings, type Finding } from "../checks/use-findings.ts";
import { draftOf, type Address, type DocumentRecord } from "../draft.ts";
import { beijingNow } from "../saving/now.ts";
import { Comments } from "./comments.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { EditionDifference } from "./difference.tsx";
import { Facts } from "./facts.tsx";
import { changedSince, keepLook, lookName } from "./last-look.ts";
import { ChangedSince } from "./changed-since.tsx";
import { PublishBox } from "./publish-box.tsx";
import { ReadAttachments } from "./read-attachments.tsx";
import { ReadText, type Picked } from "./read-text.tsx";
import { ReturnBox } from "./return-box.tsx";
import { RecordState } from "./record-state.tsx";
import "./record.css";
import { ChainSteps, StepsHistory } from "./steps-list.tsx";
import { TakeOffDialog } from "./take-off-dialog.tsx";
import { useStep } from "./use-step.ts";

const VIEWS = [
  { value: "text", label: "正文" },
  { value: "difference", label: "版本比较" },
  { value: "history", label: "审查记录" },
] as const;

/** A document to be read and decided on. Its buttons are what the server says that this person may do. */
export function RecordDesk({
  address,
  record,
  personId,
}: {
  readonly address: Address;
  readonly record: DocumentRecord;
  readonly personId: string;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { view?: string };
  const view = VIEWS.find((one) => one.value === search.view)?.value ?? "text";
  const step = useStep(address, record);
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [takingOff, setTakingOff] = useState<"withdraw" | "archive" | null>(null);
  const name = lookName(personId, record);
  const [look] = useState(() => changedSince(localStorage, name, record));
  useEffect(() => keepLook(localStorage, name, record, beijingNow().slice(0, 16)), [name, record]);
  const draft = useMemo(() => draftOf(record), [record]);
  const checked = useFindings(record.stage === null ? null : address, record.version, draft, true);
  const places = useMemo(
    () => [
      ...placesOf(checked.findings),
      ...record.comments
        .filter((comment) => comment.resolvedAt === null)
        .map((comment) => ({
          key: comment.id,
          block: comment.block,
          span: null,
          quote: comment.quote,
          kind: "comment" as const,
          label: `${comment.by}：${comment.text}`,
        })),
    ],
    [checked.findings, record.comments],
  );
  const may = (action: DocumentRecord["may"][number]) => record.may.includes(action);
  const place = { siteId: String(address.siteId), id: address.id };
  const isPublishing = record.stage === "scheduled" || may("publish") || may("schedule");
  const isDeciding = may("pass") || (may("return") && !isPublishing);
  return (
    <Page
      title={record.edition.title}
      wide
      lead={<RecordState record={record} />}
      actions={
        <>
          <Link to="/documents/$siteId/$id/preview" params={place} className="record-link">
            预览
          </Link>
          {may("take-back") ? (
            <Button
              loading={step.isPending && step.variables.step === "take-back"}
              onClick={() => step.mutate({ step: "take-back", said: "已收回，可以继续修改。" })}
            >
              收回修改
            </Button>
          ) : null}
          {may("archive") ? (
            <Button onClick={() => setTakingOff("archive")}>转入档案</Button>
          ) : null}
          {may("withdraw") ? (
            <Button danger onClick={() => setTakingOff("withdraw")}>
              撤回
            </Button>
          ) : null}
          {may("save") && !may("take-back") ? (
            <Button
              type={isDeciding || isPublishing ? "default" : "primary"}
              onClick={() => void navigate({ to: "/documents/$siteId/$id/edit", params: place })}
            >
              {record.state === "published" && record.stage === null ? "修改（出新版）" : "修改"}
            </Button>
          ) : null}
        </>
      }
    >
      {takingOff === null ? (
        <ProblemNotice error={isDeciding || isPublishing ? null : step.error} />
      ) : null}
      <ChainSteps record={record} />
      {look === null ? null : <ChangedSince look={look} record={record} />}
      <div className="record-columns">
        <div className="record-main sheet">
          <Segmented
            value={view}
            aria-label="看什么"
            options={[...VIEWS]}
            onChange={(next) =>
              void navigate({
                to: "/documents/$siteId/$id",
                params: place,
                search: next === "text" ? {} : { view: next },
                replace: true,
              })
            }
          />
          {view === "text" ? (
            <article className="record-paper">
              <p className="record-title">{record.edition.title}</p>
              {record.edition.documentNumber === null ? null : (
                <p className="record-number">{record.edition.documentNumber}</p>
              )}
              {record.edition.body === "" ? null : (
                <ReadText
                  body={record.edition.body}
                  places={places}
                  chosen={chosen}
                  onPlace={setChosen}
                  {...(may("comment") ? { onPick: setPicked } : {})}
                />
              )}
              <ReadAttachments files={record.edition.attachments} />
            </article>
          ) : null}
          {view === "difference" ? <EditionDifference address={address} record={record} /> : null}
          {view === "history" ? (
            <>
              <StepsHistory record={record} />
              {record.corrections.map((one) => (
                <p key={one.at}>
                  {minuteOf(one.at)} {one.by ?? ""} 更正：{one.note}
                </p>
              ))}
            </>
          ) : null}
        </div>
        <aside className="record-aside" aria-label="信息要素和意见">
          <div className="sheet">
            <Facts record={record} />
          </div>
          {record.stage === null && record.comments.length === 0 ? null : (
            <div className="sheet">
              <Comments
                address={address}
                record={record}
                picked={picked}
                onWritten={() => setPicked(null)}
                onGo={setChosen}
              />
            </div>
          )}
          {record.stage === null ? null : (
            <div className="sheet">
              <FindingsPanel
                checked={checked}
                chosen={chosen}
                acts={{
                  onGo: (finding: Finding) => setChosen(finding.key),
                  goWord: "看原文",
                  mayOverride: (finding) =>
                    may(finding.severity === "leak" ? "override-leak" : "override-warning"),
                  onOverride: (finding, reason) =>
                    overrideFinding(queries, address, record.version, finding, reason),
                }}
              />
            </div>
          )}
          {isDeciding ? (
            <div className="sheet">
              <DecisionBox record={record} leaks={counted(checked.findings).leak} step={step} />
            </div>
          ) : null}
          {!isDeciding && isPublishing ? (
            <div className="sheet">
              <PublishBox record={record} checked={checked} step={step} />
              {may("return") ? <ReturnBox step={step} /> : null}
            </div>
          ) : null}
        </aside>
      </div>
      {takingOff === null ? null : (
        <TakeOffDialog
          kind={takingOff}
          frozen={record.frozen}
          step={step}
          close={() => setTakingOff(null)}
        />
      )}
    </Page>
  );
}
