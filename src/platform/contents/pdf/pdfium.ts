import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PDFiumModule } from "@hyzyla/pdfium";

/** The functions of PDFium that are used; they take and answer numbers, some of which are addresses. */
const used = [
  "malloc",
  "free",
  "PDFium_Init",
  "FPDF_LoadMemDocument",
  "FPDF_GetLastError",
  "FPDF_GetPageCount",
  "FPDF_GetMetaText",
  "FPDF_LoadPage",
  "FPDF_ClosePage",
  "FPDF_GetPageWidthF",
  "FPDF_GetPageHeightF",
  "FPDF_PageToDevice",
  "FPDF_RenderPageBitmap",
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_FillRect",
  "FPDFBitmap_GetBuffer",
  "FPDFBitmap_GetStride",
  "FPDFBitmap_Destroy",
  "FPDFText_LoadPage",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetUnicode",
  "FPDFText_GetCharBox",
  "FPDFText_GetLooseCharBox",
  "FPDFText_GetTextObject",
  "FPDFText_HasUnicodeMapError",
  "FPDFTextObj_GetFont",
  "FPDFTextObj_GetTextRenderMode",
  "FPDFFont_GetIsEmbedded",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFPage_InsertObjectAtIndex",
  "FPDFPage_Flatten",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFPageObj_GetType",
  "FPDFPageObj_GetBounds",
  "FPDFPageObj_GetFillColor",
  "FPDFPageObj_SetFillColor",
  "FPDFPageObj_SetIsActive",
  "FPDFPageObj_CreateNewRect",
  "FPDFPath_SetDrawMode",
  "FPDFImageObj_GetImageFilter",
  "FPDFImageObj_GetImageDataRaw",
  "FPDFPage_GetAnnotCount",
  "FPDFPage_GetAnnot",
  "FPDFPage_CloseAnnot",
  "FPDFAnnot_GetRect",
  "FPDFAnnot_GetStringValue",
  "FPDFAnnot_GetLink",
  "FPDFAnnot_GetFileAttachment",
  "FPDFAnnot_GetFormFieldValue",
  "FPDFAnnot_GetFormFieldAlternateName",
  "FPDFDOC_InitFormFillEnvironment",
  "FPDFLink_GetAction",
  "FPDFAction_GetURIPath",
  "FPDFAction_GetFilePath",
  "FPDFBookmark_GetFirstChild",
  "FPDFBookmark_GetNextSibling",
  "FPDFBookmark_GetTitle",
  "FPDFBookmark_GetAction",
  "FPDFDoc_GetAttachmentCount",
  "FPDFDoc_GetAttachment",
  "FPDFAttachment_GetName",
  "FPDFAttachment_GetFile",
] as const;
type Functions = Readonly<Record<(typeof used)[number], (...values: number[]) => number>>;

/** PDFium in a memory of its own, thrown away with the file that was read in it. */
export type Pdfium = Functions & {
  /** The whole memory as it is now; it moves when it grows, so it is asked for each time. */
  bytes(): Uint8Array;
  doubles(at: number, count: number): Float64Array;
  floats(at: number, count: number): Float32Array;
  words(at: number, count: number): Uint32Array;
  /** Room for a few figures that a function writes. */
  readonly room: number;
  /** Address of a word for PDFium to read. */
  word(text: string): number;
  /** The answer of a function that writes UTF-16 text (or, `narrow`, UTF-8) into a buffer and tells its length. */
  text(fill: (buffer: number, length: number) => number, encoding?: "utf-16le" | "utf-8"): string;
};

const ROOM = 64;
const LONGEST_TEXT = 2_097_152;

/**
 * Starts PDFium with a memory of at most `memoryBytes`. A file that needs more makes a function throw, as one
 * that makes PDFium fail does; the instance is then used no more.
 */
export async function startPdfium(memoryBytes: number): Promise<Pdfium> {
  const program = await compiled();
  let memory: WebAssembly.Memory | undefined;
  let table: WebAssembly.Exports = {};
  await PDFiumModule({
    ...silent,
    instantiateWasm(imports, done) {
      bound(imports, memoryBytes);
      const instance = new WebAssembly.Instance(program, imports);
      table = instance.exports;
      if (table["memory"] instanceof WebAssembly.Memory) memory = table["memory"];
      // What it calls a module is the instance.
      done(instance);
      return table;
    },
  });
  if (memory === undefined) throw new Error("PDFium has no memory");
  const held = memory;
  const functions = Object.fromEntries(used.map((name) => [name, callable(table, name)]));
  const pdfium = withMemory(functions as Functions, held);
  pdfium.PDFium_Init();
  return pdfium;
}

const silent = { print: () => undefined, printErr: () => undefined };
let program: Promise<WebAssembly.Module> | undefined;

function compiled(): Promise<WebAssembly.Module> {
  program ??= readFile(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm")).then(
    (bytes) => new WebAssembly.Module(bytes),
  );
  return program;
}

/** Memory grows by asking for it; beyond the bound the answer is no. */
function bound(imports: WebAssembly.Imports, memoryBytes: number): void {
  for (const part of Object.values(imports)) {
    const grow = part["emscripten_resize_heap"];
    if (typeof grow !== "function") continue;
    part["emscripten_resize_heap"] = (size: number) => size >>> 0 <= memoryBytes && grow(size);
  }
}

function callable(table: WebAssembly.Exports, name: string): (...values: number[]) => number {
  const call = table[name];
  if (typeof call !== "function") throw new Error(`PDFium has no ${name}`);
  return (...values) => Number(call(...values));
}

function withMemory(functions: Functions, memory: WebAssembly.Memory): Pdfium {
  const bytes = () => new Uint8Array(memory.buffer);
  const words = new Map<string, number>();
  const room = functions.malloc(ROOM);
  return {
    ...functions,
    bytes,
    room,
    doubles: (at, count) => new Float64Array(memory.buffer, at, count),
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
    words: (at, count) => new Uint32Array(memory.buffer, at, count),
    word(text) {
      const known = words.get(text);
      if (known !== undefined) return known;
      const at = functions.malloc(text.length + 1);
      bytes().set(Buffer.from(`${text}\0`, "latin1"), at);
      words.set(text, at);
      return at;
    },
    text(fill, encoding = "utf-16le") {
      const length = Math.min(fill(0, 0), LONGEST_TEXT);
      if (length <= 0) return "";
      const at = functions.malloc(length);
      if (at === 0) return "";
      fill(at, length);
      const text = new TextDecoder(encoding).decode(bytes().slice(at, at + length));
      functions.free(at);
      const end = text.indexOf("\0");
      return end < 0 ? text : text.slice(0, end);
    },
  };
}
