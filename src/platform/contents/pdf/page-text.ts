import { hidingOf, isUnpainted, markHidden } from "./hidden-letters.ts";
import { blocksOf, type PageBlock } from "./page-blocks.ts";
import { linesOf, type Line } from "./page-lines.ts";
import { objectsOf, type PageObjects } from "./page-objects.ts";
import type { Pdfium } from "./pdfium.ts";

/** The text of a page as it is read, and masked. */
export type PageText = {
  readonly blocks: readonly PageBlock[];
  readonly objects: PageObjects;
  /** Letters without meaning. */
  readonly unknown: number;
  /** Whether all text is what a program recognised in the picture of the page. */
  readonly isRecognised: boolean;
  /** Whether the page could be drawn, to tell which letters are seen. */
  readonly isDrawn: boolean;
};

/** A scanned page is covered by its picture at least so far. */
const SCANNED = 0.5;

/** Reads the text of a page. It changes the page, which is to be closed afterwards. */
export function textOfPage(pdfium: Pdfium, page: number): PageText {
  const { lines, unknown } = linesOf(pdfium, page);
  const objects = objectsOf(pdfium, page);
  const isRecognised = isTextOfPicture(pdfium, lines, objects);
  const isDrawn = isRecognised || markHidden(pdfium, page, lines, objects);
  const blocks = blocksOf(lines, (line) => (isRecognised ? null : hidingOf(line)));
  return { blocks, objects, unknown, isRecognised, isDrawn };
}

/** The text of lines that are read together. */
export function textOfBlock({ lines }: PageBlock): string {
  return lines.map((line) => line.text).join("\n");
}

/** No letter of recognised text is painted; the picture over or under it shows the same. */
function isTextOfPicture(
  pdfium: Pdfium,
  lines: readonly Line[],
  { pictured }: PageObjects,
): boolean {
  if (lines.length === 0 || pictured < SCANNED) return false;
  return lines.every((line) =>
    line.letters.every(({ object }) => object === 0 || isUnpainted(pdfium, object)),
  );
}
