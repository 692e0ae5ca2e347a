import type { Editor } from "@tiptap/core";
import type { Attachment } from "../draft.ts";

/** Sends a picture to the server; throws with a sentence when that fails. */
export type UploadPicture = (file: File) => Promise<Attachment>;

export function isPicture(file: File): boolean {
  return /^image\/(?:png|jpeg|gif|webp)$/.test(file.type);
}

let counted = 0;

/**
 * Puts pictures into the text: at once as a place that waits, and for good when their upload is done. Pictures
 * given as data addresses already wait in the text as "pending:" and their number.
 */
export async function insertPictures(
  editor: Editor,
  pictures: readonly (File | string)[],
  upload: UploadPicture,
  notice: (words: string) => void,
): Promise<void> {
  for (const [at, picture] of pictures.entries()) {
    const waiting = `pending:up${(counted += 1)}`;
    const file = typeof picture === "string" ? fileOf(picture, at) : picture;
    if (typeof picture === "string") replacePicture(editor, `pending:${at}`, { src: waiting });
    else
      editor
        .chain()
        .focus()
        .insertContent({ type: "image", attrs: { src: waiting, alt: "" } })
        .run();
    try {
      const { sha256, name } = await upload(file);
      replacePicture(editor, waiting, { src: `/files/${sha256}/${encodeURIComponent(name)}` });
    } catch (error) {
      replacePicture(editor, waiting, null);
      notice(
        `图片“${file.name}”没有上传成功：${error instanceof Error ? error.message : "请重试。"}`,
      );
    }
  }
}

function replacePicture(
  editor: Editor,
  src: string,
  attributes: { readonly src: string } | null,
): void {
  const { tr } = editor.state;
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === "image" && node.attrs["src"] === src) found = position;
    return found < 0;
  });
  if (found < 0) return;
  const node = editor.state.doc.nodeAt(found);
  if (attributes === null) tr.delete(found, found + 1);
  else tr.setNodeMarkup(found, null, { ...node?.attrs, ...attributes });
  editor.view.dispatch(tr);
}

function fileOf(address: string, at: number): File {
  const [head = "", data = ""] = address.split(",");
  const type = /data:([^;]+)/.exec(head)?.[1] ?? "image/png";
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return new File([bytes], `图片${at + 1}.${type.slice(6).replace("jpeg", "jpg")}`, { type });
}

/** The picture that is selected in the text, with its words; null when none is. */
export function selectedPicture(editor: Editor): { readonly alt: string } | null {
  return editor.isActive("image")
    ? { alt: String(editor.getAttributes("image")["alt"] ?? "") }
    : null;
}
