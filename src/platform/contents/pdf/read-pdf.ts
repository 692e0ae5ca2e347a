import type { Content } from "../model.ts";
import { photoFacts } from "../image/photo-facts.ts";
import { failureOf, openPdf, type Pdf } from "./open-pdf.ts";
import { attachedFile, formOf, notesOf, type Attached } from "./page-notes.ts";
import { textOfBlock, textOfPage, type PageText } from "./page-text.ts";
import { photosOf } from "./page-photos.ts";
import {
  lineAddress,
  noteAddress,
  pageRanges,
  pieceOf,
  unreadOf,
  type PdfReading,
} from "./pdf-reading.ts";
import { bookmarksOf, propertiesOf } from "./properties.ts";

const USUAL_PAGES = 3_000;
const USUAL_SECONDS = 45;
const WHOLE = "全文";
/** A page with a picture of this share and fewer letters than these says most of what it says as a picture. */
const PICTURED = 0.3;
const FEW_LETTERS = 20;
/** Letters that were turned into outlines make many paths. */
const OUTLINES = 300;
const UNKNOWN_SHARE = 0.3;

type Count = { readonly scanned: number[]; readonly failed: number[] };

/**
 * Reads a PDF page by page: its lines with those that nobody sees marked as such, comments, form fields, link
 * targets, bookmarks, what it says about itself, what its photos say about themselves, and the files in it.
 * Pages that are pictures (or text drawn as outlines, or letters without meaning) are said to be "scanned",
 * all together at the end; so is what stands under a password, is damaged, or goes beyond the bounds of
 * `reading` (3,000 pages, 45 seconds). Memory does not grow with the number of pages.
 */
export async function* readPdf(path: string, reading: PdfReading): AsyncGenerator<Content> {
  const opened = await openPdf(path);
  if (!opened.ok) {
    yield unreadOf(reading, WHOLE, opened.refusal);
    return;
  }
  const pdf = opened.value;
  const count: Count = { scanned: [], failed: [] };
  try {
    yield* about(pdf, reading);
    yield* pages(pdf, reading, count);
  } catch (error) {
    yield unreadOf(reading, WHOLE, failureOf(error));
  }
  if (count.scanned.length > 0) yield unreadOf(reading, pageRanges(count.scanned), "scanned");
  if (count.failed.length > 0) yield unreadOf(reading, pageRanges(count.failed), "damaged");
}

async function* about(pdf: Pdf, reading: PdfReading): AsyncGenerator<Content> {
  for (const { label, text } of propertiesOf(pdf)) {
    yield pieceOf(reading, `文档属性：${label}`, text, "document-property");
  }
  for (const text of bookmarksOf(pdf)) yield pieceOf(reading, "书签", text, null);
  const files = pdf.pdfium.FPDFDoc_GetAttachmentCount(pdf.document);
  for (let index = 0; index < Math.min(files, MOST_FILES); index += 1) {
    const file = pdf.pdfium.FPDFDoc_GetAttachment(pdf.document, index);
    if (file !== 0) yield* attached(attachedFile(pdf.pdfium, file), reading);
  }
  if (files > MOST_FILES) yield unreadOf(reading, "PDF 内的附件", "too-large");
}

const MOST_FILES = 500;

async function* attached({ name, bytes }: Attached, reading: PdfReading): AsyncGenerator<Content> {
  const called = name.trim() === "" ? "未命名的附件" : name;
  if (bytes === null) yield unreadOf(reading, `PDF 内的附件“${called}”`, "too-large");
  else yield* reading.inside(called, bytes);
}

async function* pages(pdf: Pdf, reading: PdfReading, count: Count): AsyncGenerator<Content> {
  const { pdfium, document } = pdf;
  const most = Math.min(pdf.pages, reading.pages ?? USUAL_PAGES);
  const until = performance.now() + (reading.seconds ?? USUAL_SECONDS) * 1_000;
  const form = formOf(pdfium, document);
  for (let number = 1; number <= most; number += 1) {
    if (performance.now() > until) {
      yield unreadOf(reading, `第 ${number}—${pdf.pages} 页`, "too-slow");
      return;
    }
    const page = pdfium.FPDF_LoadPage(document, number - 1);
    if (page === 0) {
      count.failed.push(number);
      continue;
    }
    yield* notes(pdf, form, page, number, reading);
    yield* onPage(pdf, page, number, reading, count);
    pdfium.FPDF_ClosePage(page);
  }
  if (pdf.pages > most) yield unreadOf(reading, `第 ${most + 1}—${pdf.pages} 页`, "too-large");
}

const NOTE_SPOTS = { comment: "批注", field: "表单填写内容", link: "链接地址" } as const;

async function* notes(
  { pdfium, document }: Pdf,
  form: number,
  page: number,
  number: number,
  reading: PdfReading,
): AsyncGenerator<Content> {
  const found = notesOf(pdfium, document, form, page);
  for (const { kind, text, place } of found.notes) {
    const concealed = kind === "comment" ? "comment" : kind === "link" ? "markup" : null;
    const address = noteAddress(number, place);
    yield pieceOf(reading, `第 ${number} 页${NOTE_SPOTS[kind]}`, text, concealed, address);
  }
  for (const file of found.files) yield* attached(file, reading);
}

function* onPage(
  { pdfium }: Pdf,
  page: number,
  number: number,
  reading: PdfReading,
  count: Count,
): Generator<Content> {
  const text = textOfPage(pdfium, page);
  for (const photo of photosOf(pdfium, text.objects)) {
    for (const fact of photoFacts(photo)) {
      yield pieceOf(reading, `第 ${number} 页的图片：${fact.label}`, fact.text, fact.concealed);
    }
  }
  if (!text.isDrawn) count.failed.push(number);
  for (const block of text.blocks) {
    const address = lineAddress(number, block.first + 1);
    yield pieceOf(reading, `第 ${number} 页`, textOfBlock(block), block.hiding, address);
  }
  if (text.isRecognised || isMostlyPicture(text)) count.scanned.push(number);
}

function isMostlyPicture({ blocks, unknown, objects }: PageText): boolean {
  const letters = blocks.reduce((sum, block) => sum + textOfBlock(block).trim().length, 0);
  if (unknown > UNKNOWN_SHARE * (letters + unknown)) return true;
  return letters < FEW_LETTERS && (objects.pictured >= PICTURED || objects.paths >= OUTLINES);
}
