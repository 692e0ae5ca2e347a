import { App, Button, Input, Progress } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { usePhone } from "../../layout/phone.ts";
import type { Attachment } from "../draft.ts";
import "./attachments.css";
import { kindWord, renamed, sizeWords } from "./sizes.ts";
import type { Sending } from "./use-uploads.ts";

type Files = readonly Attachment[];
type Change = (change: (files: Files) => Files) => void;

/** The attachments of a document: picked, dropped or photographed, in the order in which readers see them. */
export function AttachmentsField({
  files,
  sendings,
  onChange,
  onAdd,
  onAgain,
  onDrop,
}: {
  readonly files: readonly Attachment[];
  readonly sendings: readonly Sending[];
  readonly onChange: Change;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onAgain: (key: string) => void;
  readonly onDrop: (key: string) => void;
}) {
  const phone = usePhone();
  const [over, setOver] = useState(false);
  const pick = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onAdd([...event.dataTransfer.files]);
  };
  const chosen = (input: HTMLInputElement) => {
    onAdd([...(input.files ?? [])]);
    input.value = "";
  };
  return (
    // Dropping is a second way; the buttons do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={over ? "attachments attachments-over" : "attachments"}
      aria-label="附件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="attachments-head">
        <h2>附件</h2>
        <div className="attachments-ways">
          {phone ? <Button onClick={() => camera.current?.click()}>拍照</Button> : null}
          <Button onClick={() => pick.current?.click()}>选择文件</Button>
        </div>
      </div>
      {files.length + sendings.length === 0 ? (
        <p className="quiet">
          {phone ? "可以拍照，也可以选择手机里的文件。" : "把文件拖到这里，或点“选择文件”。"}最多 50
          个。
        </p>
      ) : null}
      <ol className="attachment-list">
        {files.map((file, at) => (
          <Kept
            key={`${file.sha256} ${file.name}`}
            file={file}
            at={at}
            files={files}
            onChange={onChange}
          />
        ))}
        {sendings.map((sending) => (
          <li key={sending.key} className="attachment">
            <span className="attachment-kind">{kindWord(sending.name)}</span>
            <span className="attachment-name">
              {sending.name}
              <span className="quiet"> {sizeWords(sending.size)}</span>
              {sending.problem === null ? (
                <>
                  <Progress
                    percent={Math.floor((sending.sent / Math.max(1, sending.size)) * 100)}
                    size="small"
                    status="normal"
                    aria-label={`${sending.name} 上传进度`}
                  />
                  <output className="quiet">
                    {sending.broken
                      ? "网络断了，恢复后从断开的地方接着传。"
                      : `已传 ${sizeWords(sending.sent)}`}
                  </output>
                </>
              ) : (
                <span role="alert" className="attachment-problem">
                  {sending.problem}
                </span>
              )}
            </span>
            <span className="attachment-acts">
              {sending.problem === null ? null : (
                <Button size="small" onClick={() => onAgain(sending.key)}>
                  重试
                </Button>
              )}
              <Button
                size="small"
                type="text"
                onClick={() => onDrop(sending.key)}
                aria-label={`取消上传 ${sending.name}`}
              >
                取消
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <input
        ref={pick}
        type="file"
        multiple
        hidden
        aria-label="选择附件"
        data-pick="files"
        onChange={(event) => chosen(event.target)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label="拍照"
        data-pick="camera"
        onChange={(event) => chosen(event.target)}
      />
    </section>
  );
}

function Kept({
  file,
  at,
  files,
  onChange,
}: {
  readonly file: Attachment;
  readonly at: number;
  readonly files: readonly Attachment[];
  readonly onChange: Change;
}) {
  const { notification } = App.useApp();
  const [name, setName] = useState<string | null>(null);
  const move = (to: number) => {
    onChange((all) => placed(without(all, file), file, to));
  };
  const rename = () => {
    if (name !== null)
      onChange((all) =>
        all.map((one) => (isSame(one, file) ? { ...file, name: renamed(file.name, name) } : one)),
      );
    setName(null);
  };
  const remove = () => {
    onChange((all) => without(all, file));
    const key = `removed ${file.sha256}`;
    notification.info({
      key,
      title: `已移除“${file.name}”`,
      duration: 10,
      actions: (
        <Button
          size="small"
          onClick={() => {
            onChange((all) => placed(all, file, at));
            notification.destroy(key);
          }}
        >
          撤销
        </Button>
      ),
    });
  };
  return (
    <li className="attachment">
      <span className="attachment-kind">{kindWord(file.name)}</span>
      {name === null ? (
        <span className="attachment-name">
          <a
            href={`/api/files/${file.sha256}/${encodeURIComponent(file.name)}`}
            target="_blank"
            rel="noreferrer"
          >
            {file.name}
          </a>
          <span className="quiet"> {sizeWords(file.size)}</span>
        </span>
      ) : (
        <Input
          className="attachment-name"
          aria-label={`${file.name} 的新名称`}
          value={name}
          maxLength={190}
          onChange={(event) => setName(event.target.value)}
          onBlur={rename}
          onPressEnter={rename}
          onKeyDown={(event) => event.key === "Escape" && setName(null)}
        />
      )}
      <span className="attachment-acts">
        {files.length === 1 ? null : (
          <>
            <Button
              size="small"
              type="text"
              disabled={at === 0}
              onClick={() => move(at - 1)}
              aria-label={`${file.name} 上移`}
            >
              上移
            </Button>
            <Button
              size="small"
              type="text"
              disabled={at === files.length - 1}
              onClick={() => move(at + 1)}
              aria-label={`${file.name} 下移`}
            >
              下移
            </Button>
          </>
        )}
        <Button
          size="small"
          type="text"
          onClick={() => setName(file.name.replace(/\.[A-Za-z0-9]{1,5}$/, ""))}
          aria-label={`${file.name} 改名`}
        >
          改名
        </Button>
        <Button size="small" type="text" onClick={remove} aria-label={`移除 ${file.name}`}>
          移除
        </Button>
      </span>
    </li>
  );
}

function isSame(one: Attachment, other: Attachment): boolean {
  return one.sha256 === other.sha256 && one.name === other.name;
}

function without(files: Files, file: Attachment): Files {
  return files.filter((one) => !isSame(one, file));
}

function placed(files: Files, file: Attachment, at: number): Files {
  return [...files.slice(0, at), file, ...files.slice(at)];
}
