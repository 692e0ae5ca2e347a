import { open } from "node:fs/promises";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { UnreadReason } from "../model.ts";
import { startPdfium, type Pdfium } from "./pdfium.ts";

const MB = 1_048_576;
/** The file lies in memory as a whole while it is read, beside what PDFium unpacks of it. */
const LARGEST_FILE = 80 * MB;
const MOST_MEMORY = 224 * MB;

const PASSWORD = 4;
const SECURITY = 5;

/** A PDF that is open; everything of it goes with its PDFium. */
export type Pdf = {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly pages: number;
  /** Where the bytes of the file lie in PDFium's memory. */
  readonly file: { readonly at: number; readonly length: number };
};

/** Opens a PDF. Refuses one under a password, a damaged one and one over 80 MB, by why it is then unread. */
export async function openPdf(path: string): Promise<Result<Pdf, UnreadReason>> {
  const file = await open(path);
  try {
    const length = (await file.stat()).size;
    if (length > LARGEST_FILE) return refuse("too-large");
    const pdfium = await startPdfium(MOST_MEMORY);
    const at = pdfium.malloc(length);
    if (at === 0) return refuse("too-large");
    for (let read = 0; read < length;) {
      const { bytesRead } = await file.read(pdfium.bytes(), at + read, length - read, read);
      if (bytesRead === 0) return refuse("damaged");
      read += bytesRead;
    }
    const document = pdfium.FPDF_LoadMemDocument(at, length, 0);
    if (document === 0) {
      const error = pdfium.FPDF_GetLastError();
      return refuse(error === PASSWORD || error === SECURITY ? "encrypted" : "damaged");
    }
    return ok({
      pdfium,
      document,
      pages: pdfium.FPDF_GetPageCount(document),
      file: { at, length },
    });
  } catch (error) {
    return refuse(failureOf(error));
  } finally {
    await file.close();
  }
}

/** Why PDFium failed: for want of memory, or because the file leads it astray. Other exceptions are passed on. */
export function failureOf(error: unknown): UnreadReason {
  if (error instanceof WebAssembly.RuntimeError) {
    return /unreachable|abort/i.test(error.message) ? "too-large" : "damaged";
  }
  if (error instanceof RangeError) return "damaged";
  throw error;
}
