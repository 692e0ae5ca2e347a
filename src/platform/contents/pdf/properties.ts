import type { Pdf } from "./open-pdf.ts";
import { textsOfXmp } from "../xmp.ts";
import { targetOf } from "./page-notes.ts";

/** Entries of a PDF's information that hold text, with the words for them. */
const INFORMATION: readonly (readonly [key: string, label: string])[] = [
  ["Title", "标题"],
  ["Author", "作者"],
  ["Subject", "主题"],
  ["Keywords", "关键词"],
  ["Creator", "制作程序"],
  ["Producer", "生成程序"],
  ["Company", "单位"],
  ["Manager", "经理"],
  ["Comments", "备注"],
  ["Category", "类别"],
  ["SourceModified", "来源"],
];

export type Property = { readonly label: string; readonly text: string };

/** The information that a PDF has about itself: of its dictionary, then of its XMP where that says more. */
export function propertiesOf(pdf: Pdf): readonly Property[] {
  const { pdfium, document, file } = pdf;
  const properties: Property[] = [];
  for (const [key, label] of INFORMATION) {
    const at = pdfium.word(key);
    const text = pdfium.text((to, length) => pdfium.FPDF_GetMetaText(document, at, to, length));
    if (text.trim() !== "") properties.push({ label, text });
  }
  const known = new Set(properties.map(({ text }) => text));
  const bytes = Buffer.from(pdfium.bytes().buffer, file.at, file.length);
  for (const text of textsOfXmp(bytes)) {
    if (!known.has(text)) properties.push({ label: "XMP", text });
  }
  return properties;
}

const MOST_BOOKMARKS = 20_000;

/** Titles and outside targets of a PDF's bookmarks, in order. */
export function bookmarksOf({ pdfium, document }: Pdf): readonly string[] {
  const texts: string[] = [];
  const waiting = [pdfium.FPDFBookmark_GetFirstChild(document, 0)];
  const seen = new Set<number>();
  while (waiting.length > 0 && seen.size < MOST_BOOKMARKS) {
    const mark = waiting.pop() ?? 0;
    if (mark === 0 || seen.has(mark)) continue;
    seen.add(mark);
    const title = pdfium.text((to, length) => pdfium.FPDFBookmark_GetTitle(mark, to, length));
    const target = targetOf(pdfium, document, pdfium.FPDFBookmark_GetAction(mark));
    texts.push(...[title, target].filter((text) => text.trim() !== ""));
    waiting.push(pdfium.FPDFBookmark_GetNextSibling(document, mark));
    waiting.push(pdfium.FPDFBookmark_GetFirstChild(document, mark));
  }
  return texts;
}
