import { readFile } from "node:fs/promises";
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  StandardFonts,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";
import type { openPrinting } from "./letter-pdf.ts";
import type { JoinedPart } from "./tasks.ts";

const [WIDE, HIGH] = [595.28, 841.89];
const MARGIN = 36;
const NUMBER_SIZE = 9;
const MOST_PAGES = 5_000;
const MOST_PIXELS = 40_000_000;
const UNREAD = "未能并入";

type Found = {
  readonly title: string;
  readonly isCover: boolean;
  readonly pages: readonly PDFPage[] | null;
};
export type Joined = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Titles of papers that could not be read; the list says so too. */
  readonly missing: readonly string[];
};

/**
 * One PDF out of many papers: a list of them with the page on which each begins, a bookmark each, and a number on
 * every page. Nothing of a paper that could act comes along: no scripts, no links, no forms.
 */
export async function joinPapers(
  { title, parts }: { readonly title: string; readonly parts: readonly JoinedPart[] },
  printing: ReturnType<typeof openPrinting>,
): Promise<Joined> {
  const whole = await PDFDocument.create();
  const found: Found[] = [];
  for (const part of parts) {
    const room = MOST_PAGES - countOf(found);
    const pages = await pagesOf(part, whole, room).catch(() => null);
    found.push({ title: part.title, isCover: part.isCover === true, pages });
  }
  const covers = found.filter((one) => one.isCover).flatMap(({ pages }) => pages ?? []);
  for (const page of covers) whole.addPage(page);
  const list = await listOf(title, found, printing);
  for (const page of await whole.copyPages(list, list.getPageIndices())) whole.addPage(page);
  const first: (PDFRef | null)[] = found.map(({ pages, isCover }) => {
    for (const page of isCover ? [] : (pages ?? [])) whole.addPage(page);
    return pages?.[0]?.ref ?? null;
  });
  await numberPages(whole, covers.length + list.getPageCount());
  addBookmarks(
    whole,
    found.map((one, at) => ({ title: one.title, page: first[at] ?? null })),
  );
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage("zh-CN");
  whole.setProducer("");
  whole.setCreator("");
  const missing = found.filter((one) => one.pages === null).map((one) => one.title);
  return { bytes: await whole.save(), pages: whole.getPageCount(), missing };
}

function countOf(found: readonly Found[]): number {
  return found.reduce((sum, one) => sum + (one.pages?.length ?? 0), 0);
}

/** The pages of a paper, copied. Throws for one that cannot be read and for one of more pages than there is room. */
async function pagesOf(
  part: JoinedPart,
  whole: PDFDocument,
  room: number,
): Promise<readonly PDFPage[]> {
  const bytes = await readFile(part.path);
  if (part.mediaType === "application/pdf") {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false });
    if (paper.getPageCount() > room) throw new Error("too many pages");
    disarm(paper);
    return whole.copyPages(paper, paper.getPageIndices());
  }
  if (room < 1) throw new Error("too many pages");
  if (part.mediaType === "image/png" && pixelsOf(bytes) > MOST_PIXELS)
    throw new Error("a picture of too many pixels");
  const paper = await PDFDocument.create();
  const own = await (part.mediaType === "image/png"
    ? paper.embedPng(bytes)
    : paper.embedJpg(bytes));
  const { width, height } = own.scaleToFit(WIDE - 2 * MARGIN, HIGH - 2 * MARGIN);
  const page = paper.addPage([WIDE, HIGH]);
  page.drawImage(own, { x: (WIDE - width) / 2, y: (HIGH - height) / 2, width, height });
  await paper.flush();
  return whole.copyPages(paper, [0]);
}

/** A PNG is unpacked whole before it is written anew. */
function pixelsOf(png: Buffer): number {
  return png.length < 24 ? 0 : png.readUInt32BE(16) * png.readUInt32BE(20);
}

/**
 * What a reader's program would do on opening or clicking is taken off before anything is copied, so that nothing of
 * it lies in the whole either. What was filled into a form stays, as part of the page.
 */
function disarm(paper: PDFDocument): void {
  if (paper.catalog.has(PDFName.of("AcroForm"))) flatten(paper);
  for (const { node } of paper.getPages()) {
    node.delete(PDFName.of("AA"));
    node.delete(PDFName.of("Annots"));
  }
}

function flatten(paper: PDFDocument): void {
  try {
    paper.getForm().flatten({ updateFieldAppearances: false });
  } catch {
    // A form that is out of order: the paper comes along without what was filled in.
  }
}

/** The list is as long as its lines make it, and its length moves the pages that it names: so it is drawn twice. */
async function listOf(
  title: string,
  found: readonly Found[],
  printing: ReturnType<typeof openPrinting>,
): Promise<PDFDocument> {
  let before = 1;
  for (;;) {
    let cover = 1;
    let page = countOf(found.filter((one) => one.isCover)) + before + 1;
    const lines = found.map(({ title: name, pages, isCover }) => {
      const line = { title: name, page: pages === null ? UNREAD : String(isCover ? cover : page) };
      if (isCover) cover += pages?.length ?? 0;
      else page += pages?.length ?? 0;
      return line;
    });
    const drawn = printing.contents(lines, title);
    if (drawn.pages === before) return PDFDocument.load(drawn.pdf);
    before = drawn.pages;
  }
}

async function numberPages(whole: PDFDocument, from: number): Promise<void> {
  const font = await whole.embedFont(StandardFonts.Helvetica);
  for (const [at, page] of whole.getPages().entries()) {
    if (at < from) continue;
    const text = String(at + 1);
    const { width, height } = page.getSize();
    const x = width - MARGIN - font.widthOfTextAtSize(text, NUMBER_SIZE);
    page.drawText(text, { x, y: height - MARGIN / 1.5, size: NUMBER_SIZE, font });
  }
}

function addBookmarks(
  whole: PDFDocument,
  marks: readonly { readonly title: string; readonly page: PDFRef | null }[],
): void {
  const { context, catalog } = whole;
  const there = marks.filter((mark) => mark.page !== null);
  if (there.length === 0) return;
  const root = context.nextRef();
  const refs = there.map(() => context.nextRef());
  for (const [at, { title, page }] of there.entries()) {
    const [ref, previous, next] = [refs[at], refs[at - 1], refs[at + 1]];
    if (ref === undefined || page === null) continue;
    const item = PDFDict.withContext(context);
    item.set(PDFName.of("Title"), PDFHexString.fromText(title));
    item.set(PDFName.of("Parent"), root);
    item.set(PDFName.of("Dest"), context.obj([page, PDFName.of("Fit")]));
    if (previous !== undefined) item.set(PDFName.of("Prev"), previous);
    if (next !== undefined) item.set(PDFName.of("Next"), next);
    context.assign(ref, item);
  }
  const outline = PDFDict.withContext(context);
  const [first, last] = [refs[0], refs.at(-1)];
  outline.set(PDFName.of("Type"), PDFName.of("Outlines"));
  if (first !== undefined) outline.set(PDFName.of("First"), first);
  if (last !== undefined) outline.set(PDFName.of("Last"), last);
  outline.set(PDFName.of("Count"), PDFNumber.of(there.length));
  context.assign(root, outline);
  catalog.set(PDFName.of("Outlines"), root);
}
