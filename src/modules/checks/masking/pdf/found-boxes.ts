import { boxesOf } from "../../../../platform/contents/pdf/boxes.ts";
import { isForeign } from "../../../../platform/contents/pdf/hidden-letters.ts";
import type { Pdf } from "../../../../platform/contents/pdf/open-pdf.ts";
import type { Box } from "../../../../platform/contents/pdf/page-lines.ts";
import { boxOfNote } from "../../../../platform/contents/pdf/page-notes.ts";
import { textOfBlock, textOfPage } from "../../../../platform/contents/pdf/page-text.ts";
import { ofAddress } from "../../../../platform/contents/pdf/pdf-reading.ts";
import type { Target } from "../model.ts";

/**
 * Where on a page something is to be blackened: letters that were found, fields and notes as a whole. Null when a
 * finding is not met again; "fonts-missing" when the page has letters that cannot be drawn.
 */
export function boxesOnPage(
  { pdfium, document }: Pdf,
  number: number,
  targets: readonly Target[],
): readonly Box[] | "fonts-missing" | null {
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (page === 0) return null;
  try {
    const text = textOfPage(pdfium, page);
    const letters = text.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.letters));
    if (
      !text.isRecognised &&
      letters.some((letter) => letter.object !== 0 && isForeign(pdfium, letter))
    ) {
      return "fonts-missing";
    }
    const boxes: Box[] = [];
    for (const { address, span, within } of targets) {
      const at = address === null || within.length > 0 ? null : ofAddress(address);
      if (at === null || at.page !== number || span === null) continue;
      if ("note" in at) {
        const box = boxOfNote(pdfium, page, at.note);
        if (box !== null) boxes.push(box);
        continue;
      }
      const block = text.blocks.find(({ first }) => first === at.line - 1);
      if (block === undefined || span.end > textOfBlock(block).length) return null;
      boxes.push(...boxesOf(block, span));
    }
    return boxes;
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}
