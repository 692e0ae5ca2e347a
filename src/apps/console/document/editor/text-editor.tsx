import { Slice } from "@tiptap/pm/model";
import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import { useLatest } from "../use-latest.ts";
import { pastedHtml, pasteNotice, type Pasted } from "../paste/pasted-html.ts";
import { bodyOf } from "./body-of.ts";
import "./editor.css";
import { extensions } from "./extensions.ts";
import { forEditor } from "./for-editor.ts";
import type { MarkedPlace } from "./marked-places.ts";
import { insertPictures, isPicture, type UploadPicture } from "./pictures.ts";
import { Toolbar } from "./toolbar.tsx";

/** What the page can ask of the editor. */
export type TextEditorHandle = {
  /** Puts another text in place of the present one. */
  replace(body: string): void;
  /** Adds a text after the cursor. */
  insert(body: string): void;
  goTo(place: MarkedPlace): void;
  focus(): void;
};

/** The text of a document. It says its HTML a moment after each change. */
export function TextEditor({
  body,
  onChange,
  places,
  onPlace,
  onNotice,
  onFiles,
  onWord,
  upload,
  ref,
}: {
  readonly body: string;
  readonly onChange: (body: string) => void;
  readonly places: readonly MarkedPlace[];
  readonly onPlace: (key: string) => void;
  readonly onNotice: (words: string) => void;
  /** Files that were dropped and are no pictures. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onWord: (file: File) => void;
  readonly upload: UploadPicture;
  readonly ref?: Ref<TextEditorHandle>;
}) {
  const latest = useLatest({ onChange, onNotice, onFiles, onPlace, upload });
  const timer = useRef(0);
  const made = useRef<Editor | null>(null);
  const pasted = useRef<Pasted | null>(null);

  const take = (files: readonly File[], at?: number): boolean => {
    const { current: editor } = made;
    if (files.length === 0 || editor === null) return false;
    const pictures = files.filter(isPicture);
    const others = files.filter((file) => !isPicture(file));
    if (pictures.length > 0) {
      if (at !== undefined) editor.commands.setTextSelection(at);
      void insertPictures(editor, pictures, latest.current.upload, latest.current.onNotice);
    }
    if (others.length > 0) latest.current.onFiles(others);
    return true;
  };

  // The pasted pictures stand in the text only once the paste is done.
  const afterPaste = () => {
    const report = pasted.current;
    const { current: here } = made;
    pasted.current = null;
    if (report === null || here === null) return;
    const words = pasteNotice(report);
    if (words !== null) latest.current.onNotice(words);
    const { upload: send, onNotice: say } = latest.current;
    void insertPictures(here, report.pictures, send, say);
  };

  const editor = useEditor({
    extensions: extensions("在这里写正文，或从 Word、WPS 复制后粘贴。"),
    content: forEditor(body),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: "text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "正文",
      },
      transformPastedHTML: (html) => {
        pasted.current = pastedHtml(html);
        return pasted.current.html;
      },
      handlePaste: (view, event, slice) => {
        const html = event.clipboardData?.getData("text/html") ?? "";
        // Word and Excel put a picture of the text beside the text itself.
        if (html === "") return take([...(event.clipboardData?.files ?? [])]);
        setTimeout(afterPaste, 0);
        if (slice.content.childCount < 2) return false;
        // Whole, so that the first paragraph keeps its own alignment.
        const { from, to } = view.state.selection;
        const whole = new Slice(slice.content, 0, 0);
        view.dispatch(
          view.state.tr.replaceRange(from, to, whole).setMeta("uiEvent", "paste").scrollIntoView(),
        );
        return true;
      },
      handleDrop: (view, event) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        return take([...(event.dataTransfer?.files ?? [])], at);
      },
      handleClick: (_view, _at, event) => {
        const { target } = event;
        const place = target instanceof Element ? target.closest("[data-place]") : null;
        if (place instanceof HTMLElement) latest.current.onPlace(place.dataset["place"] ?? "");
        return false;
      },
    },
    onUpdate: ({ editor: changed }) => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(
        () => latest.current.onChange(bodyOf(changed.getJSON())),
        300,
      );
    },
    onBlur: ({ editor: left }) => {
      clearTimeout(timer.current);
      latest.current.onChange(bodyOf(left.getJSON()));
    },
  });
  useEffect(() => {
    made.current = editor;
  }, [editor]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // An editor that React has just put away is replaced by a new one at once.
    if (!editor.isDestroyed) editor.commands.markPlaces(places);
  }, [editor, places]);
  useImperativeHandle(
    ref,
    () => ({
      replace: (next) => {
        clearTimeout(timer.current);
        editor.commands.setContent(forEditor(next), { emitUpdate: false });
      },
      insert: (next) => void editor.chain().focus().insertContent(forEditor(next)).run(),
      goTo: (place) => void editor.chain().focus().goToPlace(place).run(),
      focus: () => void editor.commands.focus(),
    }),
    [editor],
  );

  return (
    <div className="text-editor">
      <Toolbar
        editor={editor}
        onPictures={(files) => void insertPictures(editor, files, upload, onNotice)}
        onWord={onWord}
      />
      <EditorContent editor={editor} className="text-paper" />
    </div>
  );
}
