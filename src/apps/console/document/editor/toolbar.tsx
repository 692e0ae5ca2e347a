import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { useRef, useState, type KeyboardEvent } from "react";
import { AlternativeDialog, LinkDialog } from "./dialogs.tsx";
import { selectedPicture } from "./pictures.ts";
import { groups, tableTools, type Tool } from "./tools.tsx";

const HEADINGS = [
  [0, "正文"],
  [2, "一级标题"],
  [3, "二级标题"],
  [4, "三级标题"],
] as const;

const AT_REST = {
  level: 0,
  inTable: false,
  picture: null,
  pressed: "",
  canUndo: false,
  canRedo: false,
} as const;

/** The editor's tools: one stop of the Tab key, arrows lead from tool to tool. */
export function Toolbar({
  editor,
  onPictures,
  onWord,
}: {
  readonly editor: Editor;
  readonly onPictures: (files: readonly File[]) => void;
  readonly onWord: (file: File) => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const pictures = useRef<HTMLInputElement>(null);
  const word = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<"link" | "alternative" | null>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now.isDestroyed
        ? AT_REST
        : {
            level:
              HEADINGS.find(([level]) => level > 0 && now.isActive("heading", { level }))?.[0] ?? 0,
            inTable: now.isActive("table"),
            picture: selectedPicture(now),
            pressed: [...groups, tableTools]
              .flat()
              .filter((tool) => tool.isOn?.(now) === true)
              .map((tool) => tool.name)
              .join(" "),
            canUndo: now.can().undo(),
            canRedo: now.can().redo(),
          },
  });
  const pressed = new Set(state.pressed.split(" "));

  const run = (tool: Tool) => {
    if (tool.name === "link") setDialog("link");
    else if (tool.name === "picture") pictures.current?.click();
    else if (tool.name === "word") word.current?.click();
    else tool.run?.(editor);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const stops = [...(bar.current?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length]?.focus();
  };
  const firstStop = state.canUndo ? "undo" : state.canRedo ? "redo" : "bold";
  const button = (tool: Tool) => {
    const off =
      (tool.name === "undo" && !state.canUndo) || (tool.name === "redo" && !state.canRedo);
    const stop = tool.name === firstStop;
    return (
      <button
        key={tool.name}
        type="button"
        className={tool.words === true ? "tool tool-words" : "tool"}
        aria-label={tool.label}
        title={tool.keys === undefined ? tool.label : `${tool.label}（${tool.keys}）`}
        {...(tool.isOn === undefined ? {} : { "aria-pressed": pressed.has(tool.name) })}
        disabled={off}
        tabIndex={stop ? 0 : -1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(tool)}
      >
        {tool.face}
      </button>
    );
  };

  return (
    <div className="toolbar-place">
      <div
        className="toolbar"
        role="toolbar"
        aria-label="正文格式"
        aria-orientation="horizontal"
        tabIndex={-1}
        ref={bar}
        onKeyDown={move}
      >
        <select
          aria-label="段落格式"
          value={state.level}
          onChange={(event) => {
            const level = HEADINGS.find(([one]) => one === Number(event.target.value))?.[0] ?? 0;
            const chain = editor.chain().focus();
            if (level === 0) chain.setParagraph().run();
            else chain.setHeading({ level }).run();
          }}
        >
          {HEADINGS.map(([level, name]) => (
            <option key={level} value={level}>
              {name}
            </option>
          ))}
        </select>
        {groups.map((group) => (
          <span key={group[0]?.name} className="tool-group">
            {group.map(button)}
          </span>
        ))}
      </div>
      {state.inTable ? (
        <div
          className="toolbar toolbar-more"
          role="toolbar"
          aria-label="表格"
          tabIndex={-1}
          onKeyDown={move}
        >
          {tableTools.map((tool) => (
            <button
              key={tool.name}
              type="button"
              className="tool tool-words"
              {...(tool.isOn === undefined ? {} : { "aria-pressed": pressed.has(tool.name) })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => tool.run?.(editor)}
            >
              {tool.label}
            </button>
          ))}
        </div>
      ) : null}
      {state.picture === null ? null : (
        <div className="toolbar toolbar-more" role="toolbar" aria-label="图片">
          <span className="tool-said">
            {state.picture.alt === "" ? "这张图片还没有替代文字" : `替代文字：${state.picture.alt}`}
          </span>
          <button
            type="button"
            className="tool tool-words"
            onClick={() => setDialog("alternative")}
          >
            {state.picture.alt === "" ? "填写替代文字" : "修改"}
          </button>
        </div>
      )}
      <input
        ref={pictures}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        aria-label="选择图片"
        onChange={(event) => taken(event.target, onPictures)}
      />
      <input
        ref={word}
        type="file"
        accept=".docx"
        hidden
        aria-label="选择 Word 文件"
        onChange={(event) => taken(event.target, ([file]) => file !== undefined && onWord(file))}
      />
      {dialog === "link" ? <LinkDialog editor={editor} close={() => setDialog(null)} /> : null}
      {dialog === "alternative" ? (
        <AlternativeDialog editor={editor} close={() => setDialog(null)} />
      ) : null}
    </div>
  );
}

function taken(input: HTMLInputElement, take: (files: readonly File[]) => void): void {
  take([...(input.files ?? [])]);
  // The same file can be picked again.
  input.value = "";
}
