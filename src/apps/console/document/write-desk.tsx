import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { call } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Loading } from "../layout/states.tsx";
import { stageWords, wordOf } from "../words/terms.ts";
import { FindingsPanel } from "./checks/findings-panel.tsx";
import { overrideFinding } from "./checks/mend.ts";
import { placesOf } from "./checks/places-of.ts";
import { useFindings, type Finding } from "./checks/use-findings.ts";
import type { Address, DocumentRecord, Draft } from "./draft.ts";
import type { TextEditorHandle } from "./editor/text-editor.tsx";
import { MetadataForm } from "./metadata/metadata-form.tsx";
import { OffersBar } from "./metadata/offers-bar.tsx";
import { SubmitBox } from "./review/submit-box.tsx";
import { ConflictDialog } from "./saving/conflict-dialog.tsx";
import { isUnsaved } from "./saving/save-state.ts";
import { SaveLine } from "./saving/save-line.tsx";
import { useDraft } from "./saving/use-draft.ts";
import { usePresence } from "./saving/use-presence.ts";
import { TitleField } from "./title-field.tsx";
import { AttachmentsField } from "./uploads/attachments-field.tsx";
import { sendOne, useUploads } from "./uploads/use-uploads.ts";
import { useHandIn } from "./use-hand-in.ts";
import "./write.css";

const TextEditor = lazy(() =>
  import("./editor/text-editor.tsx").then((module) => ({ default: module.TextEditor })),
);

export type DeskGiven = {
  readonly personId: string;
  readonly draft: Draft;
  readonly server: {
    readonly address: Address;
    readonly draft: Draft;
    readonly version: number;
  } | null;
  readonly record: DocumentRecord | null;
  readonly onStarted: (address: Address) => void;
  readonly onLeft: () => void;
};

/** Where a document is written: title, text and attachments, what is said about it beside them, checks and handing in below. */
export function WriteDesk({ record, onLeft, ...given }: DeskGiven) {
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const desk = useDraft(given);
  const { draft, address, version, change } = desk;
  const editor = useRef<TextEditorHandle>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [compare, setCompare] = useState<"asked" | "closed" | null>(null);
  const presence = usePresence(address);
  const checked = useFindings(address, version, draft, !isUnsaved(desk.state));
  const places = useMemo(() => placesOf(checked.findings), [checked.findings]);
  const uploads = useUploads((file) =>
    change((now) => ({ attachments: [...now.attachments, file] })),
  );
  const problems = desk.state.kind === "refused" ? desk.state.fields : {};
  useEffect(() => {
    document.title = `${draft.title.trim() === "" ? "起草" : draft.title} - 政务公开管理后台`;
  }, [draft.title]);

  const isComparing = compare === "asked" || (desk.state.kind === "conflict" && compare === null);
  const take = (next: DocumentRecord) => {
    desk.take(next);
    editor.current?.replace(next.edition.body);
  };
  const goTo = (finding: Finding) => {
    setChosen(finding.key);
    const place = places.find((one) => one.key === finding.key);
    if (place !== undefined) editor.current?.goTo(place);
    else if (finding.where.part === "title")
      document.querySelector<HTMLElement>("#document-title")?.focus();
  };
  const importWord = async (file: File) => {
    const key = "word";
    notification.info({ key, title: `正在导入“${file.name}”`, duration: 0 });
    try {
      const stored = await sendOne(file);
      const { body, notes } = await call("POST /api/word-imports", {
        body: { sha256: stored.sha256, name: stored.name },
      });
      if (draft.body === "") {
        editor.current?.replace(body);
        change({ body });
      } else editor.current?.insert(body);
      notification.success({
        key,
        title: `已导入“${file.name}”`,
        description:
          notes.length === 0 ? "请对照原文看一遍。" : `请对照原文看一遍：${notes.join("；")}`,
        duration: notes.length === 0 ? 5 : 0,
      });
    } catch (error) {
      notification.error({
        key,
        title: `没有导入“${file.name}”`,
        description: sentenceOf(error),
        duration: 0,
      });
    }
  };
  const { mask, submit } = useHandIn({ address, saveNow: desk.saveNow, take, onLeft });

  return (
    <div className="write">
      <h1 className="unseen">{given.server === null ? "起草" : "修改信息"}</h1>
      <SaveLine
        state={desk.state}
        onCompare={() => setCompare("asked")}
        onSave={() => void desk.saveNow()}
        presence={presence}
        version={version}
      >
        {address === null ? null : (
          <Link
            to="/documents/$siteId/$id/preview"
            params={{ siteId: String(address.siteId), id: address.id }}
            onClick={() => void desk.saveNow()}
          >
            预览
          </Link>
        )}
      </SaveLine>
      {record === null || record.stage === null || record.stage === "drafting" ? null : (
        <p className="write-warning">
          这条信息正在“{wordOf(stageWords, record.stage)}
          ”。您一改动并保存，它就收回到起草，审核要重新开始。
        </p>
      )}
      <div className="write-columns">
        <div className="write-main">
          <TitleField
            value={draft.title}
            onChange={(title) => change({ title })}
            error={problems["title"]}
          />
          <Suspense fallback={<Loading rows={8} />}>
            <TextEditor
              ref={editor}
              body={draft.body}
              onChange={(body) => change({ body })}
              places={places}
              onPlace={setChosen}
              onNotice={(words) => notification.info({ title: words, duration: 8 })}
              onFiles={uploads.add}
              onWord={(file) => void importWord(file)}
              upload={sendOne}
            />
          </Suspense>
          <AttachmentsField
            files={draft.attachments}
            sendings={uploads.sendings}
            onChange={(update) => change((now) => ({ attachments: update(now.attachments) }))}
            onAdd={uploads.add}
            onAgain={uploads.again}
            onDrop={uploads.drop}
          />
        </div>
        <aside className="write-aside" aria-label="信息要素">
          <OffersBar draft={draft} change={change} />
          <MetadataForm draft={draft} change={change} problems={problems} />
        </aside>
        <div className="write-end">
          <FindingsPanel
            checked={checked}
            chosen={chosen}
            acts={{
              onGo: goTo,
              onMask: mask,
              mayOverride: (finding) =>
                record?.may.includes(
                  finding.severity === "leak" ? "override-leak" : "override-warning",
                ) ?? false,
              ...(address === null || version === null || isUnsaved(desk.state)
                ? {}
                : {
                    onOverride: (finding: Finding, reason: string) =>
                      overrideFinding(queries, address, version, finding, reason),
                  }),
            }}
          />
          <SubmitBox
            draft={draft}
            state={desk.state}
            checked={checked}
            isSending={uploads.sendings.length > 0}
            onSubmit={submit}
          />
        </div>
      </div>
      {isComparing && address !== null ? (
        <ConflictDialog
          address={address}
          draft={draft}
          onTake={take}
          onKeep={(newest) => void desk.keepMine(newest)}
          close={() => setCompare("closed")}
        />
      ) : null}
    </div>
  );
}
