import type { Box } from "./page-lines.ts";
import type { Pdfium } from "./pdfium.ts";

const MOST_NOTES = 5_000;
/** Texts of an annotation: what it says, who made it, on what, with formatting. */
const TEXTS = ["Contents", "T", "Subj", "RC", "OverlayText"] as const;
const FORM_VERSION = 2;
const FORM_SIZE = 256;

/** A text that stands on a page but not in its run of text. `place` is the annotation that holds it, from 0. */
export type Note = {
  readonly kind: "comment" | "field" | "link";
  readonly text: string;
  readonly place: number;
};

/** A file that hangs on a note or on the document. */
export type Attached = { readonly name: string; readonly bytes: Uint8Array | null };

/** What knows the fields of a document's form; 0 when it cannot be had. */
export function formOf(pdfium: Pdfium, document: number): number {
  const at = pdfium.malloc(FORM_SIZE);
  if (at === 0) return 0;
  pdfium.bytes().fill(0, at, at + FORM_SIZE);
  pdfium.words(at, 1)[0] = FORM_VERSION;
  return pdfium.FPDFDOC_InitFormFillEnvironment(document, at);
}

/** Comments, fields and link targets of a page, and files that hang on it. */
export function notesOf(
  pdfium: Pdfium,
  document: number,
  form: number,
  page: number,
): { readonly notes: readonly Note[]; readonly files: readonly Attached[] } {
  const notes: Note[] = [];
  const files: Attached[] = [];
  const add = (kind: Note["kind"], text: string, place: number) => {
    if (text.trim() !== "") notes.push({ kind, text, place });
  };
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), MOST_NOTES);
  for (let index = 0; index < count; index += 1) {
    const note = pdfium.FPDFPage_GetAnnot(page, index);
    if (note === 0) continue;
    for (const key of TEXTS) {
      const at = pdfium.word(key);
      const text = pdfium.text((to, length) =>
        pdfium.FPDFAnnot_GetStringValue(note, at, to, length),
      );
      // The name of a field is a name that its maker gave it, not a person.
      if (!(key === "T" && form !== 0 && isField(pdfium, form, note))) {
        add("comment", key === "RC" ? text.replaceAll(/<[^>]*>/g, " ") : text, index);
      }
    }
    if (form !== 0) {
      add(
        "field",
        pdfium.text((to, length) => pdfium.FPDFAnnot_GetFormFieldValue(form, note, to, length)),
        index,
      );
    }
    const link = pdfium.FPDFAnnot_GetLink(note);
    if (link !== 0) add("link", targetOf(pdfium, document, pdfium.FPDFLink_GetAction(link)), index);
    const file = pdfium.FPDFAnnot_GetFileAttachment(note);
    if (file !== 0) files.push(attachedFile(pdfium, file));
    pdfium.FPDFPage_CloseAnnot(note);
  }
  return { notes, files };
}

function isField(pdfium: Pdfium, form: number, note: number): boolean {
  const at = pdfium.word("FT");
  return (
    pdfium.text((to, length) => pdfium.FPDFAnnot_GetStringValue(note, at, to, length)) !== "" ||
    pdfium.FPDFAnnot_GetFormFieldAlternateName(form, note, 0, 0) > 0
  );
}

/** Where an annotation is drawn; null where it is nowhere. */
export function boxOfNote(pdfium: Pdfium, page: number, place: number): Box | null {
  const note = pdfium.FPDFPage_GetAnnot(page, place);
  if (note === 0) return null;
  const { room } = pdfium;
  const isKnown = pdfium.FPDFAnnot_GetRect(note, room) === 1;
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(room, 4);
  pdfium.FPDFPage_CloseAnnot(note);
  return isKnown ? { left, bottom, right, top } : null;
}

/** Where an action leads outside the document. */
export function targetOf(pdfium: Pdfium, document: number, action: number): string {
  if (action === 0) return "";
  const address = pdfium.text(
    (to, length) => pdfium.FPDFAction_GetURIPath(document, action, to, length),
    "utf-8",
  );
  if (address !== "") return address;
  return pdfium.text((to, length) => pdfium.FPDFAction_GetFilePath(action, to, length), "utf-8");
}

const LARGEST_ATTACHMENT = 67_108_864;

/** A file inside a PDF; without bytes where it is too large. */
export function attachedFile(pdfium: Pdfium, file: number): Attached {
  const name = pdfium.text((to, length) => pdfium.FPDFAttachment_GetName(file, to, length));
  const { room } = pdfium;
  pdfium.words(room, 1)[0] = 0;
  pdfium.FPDFAttachment_GetFile(file, 0, 0, room);
  const length = pdfium.words(room, 1)[0] ?? 0;
  if (length > LARGEST_ATTACHMENT) return { name, bytes: null };
  const at = pdfium.malloc(length);
  if (at === 0) return { name, bytes: null };
  const isRead = pdfium.FPDFAttachment_GetFile(file, at, length, room) === 1;
  const bytes = isRead ? pdfium.bytes().slice(at, at + length) : null;
  pdfium.free(at);
  return { name, bytes };
}
