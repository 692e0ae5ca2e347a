import type { Pdfium } from "./pdfium.ts";
import { plainCharacter } from "./radicals.ts";

/** A box on a page in points, from its lower left corner. */
export type Box = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

/** A letter of a page as it is drawn. `object` is the text object that draws it, 0 for blanks that are only implied. */
export type Letter = Box & { readonly text: string; readonly object: number; hiding: Hiding };

/** How letters came to be unseen: drawn so that they cannot be seen, or with something over them. */
export type Hiding = "hidden-text" | "covered-text" | null;

/** A line of a page. Unit `i` of its text (UTF-16) belongs to `letters[letterOf[i]]`. */
export type Line = Box & {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly letterOf: readonly number[];
};

const MOST_LETTERS = 500_000;
const LINE_BREAKS = new Set([0x0a, 0x0d]);
const BLANK = 0x20;
/** What PDFium gives for a hyphen at a line's end, and for a glyph without a meaning. */
const NO_LETTER = new Set([0x02, 0xfffe, 0xffff]);

/** The lines of a page in the order of its text, in letters that people type, and how many glyphs say nothing. */
export function linesOf(
  pdfium: Pdfium,
  page: number,
): { readonly lines: readonly Line[]; readonly unknown: number } {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return { lines: [], unknown: 0 };
  const lines: Line[] = [];
  let letters: Letter[] = [];
  let unknown = 0;
  const end = () => {
    if (letters.some((letter) => letter.text.trim() !== "")) lines.push(lineOf(letters));
    letters = [];
  };
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), MOST_LETTERS);
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    if (LINE_BREAKS.has(code)) end();
    else if (code === 0 || pdfium.FPDFText_HasUnicodeMapError(textPage, index) === 1) unknown += 1;
    else if (!NO_LETTER.has(code) && (code >= BLANK || code === 0x09)) {
      const object = pdfium.FPDFText_GetTextObject(textPage, index);
      const text = plainCharacter(String.fromCodePoint(code));
      letters.push({ text, object, ...boxOf(pdfium, textPage, index), hiding: null });
    }
  }
  end();
  pdfium.FPDFText_ClosePage(textPage);
  return { lines, unknown };
}

/** The box of what is drawn; for letters that cannot be drawn here, the box that their font or their width allows. */
function boxOf(pdfium: Pdfium, textPage: number, index: number): Box {
  const { room } = pdfium;
  pdfium.FPDFText_GetCharBox(textPage, index, room, room + 8, room + 16, room + 24);
  const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.doubles(room, 4);
  if (right > left && top - bottom > FLAT) return { left, bottom, right, top };
  pdfium.FPDFText_GetLooseCharBox(textPage, index, room);
  const [from = 0, high = 0, to = 0, low = 0] = pdfium.floats(room, 4);
  if (high - low > FLAT) return { left: from, bottom: low, right: to, top: high };
  const size = right - left;
  return { left, bottom: bottom - size * DESCENT, right, top: bottom + size * ASCENT };
}

const FLAT = 0.05;
const DESCENT = 0.12;
const ASCENT = 0.88;

function lineOf(letters: readonly Letter[]): Line {
  let text = "";
  const letterOf: number[] = [];
  const isGap = gapIn(letters);
  const drawn = letters.filter((letter) => letter.object !== 0);
  for (const [index, letter] of letters.entries()) {
    const said = isGap(index) ? "\t" : letter.text;
    for (let unit = 0; unit < said.length; unit += 1) letterOf.push(index);
    text += said;
  }
  return { text, letters, letterOf, ...around(drawn.length > 0 ? drawn : letters) };
}

/** Whether a blank is as wide as between the cells of a table. */
function gapIn(letters: readonly Letter[]): (index: number) => boolean {
  return (index) => {
    const [before, blank, after] = [letters[index - 1], letters[index], letters[index + 1]];
    if (before === undefined || after === undefined || blank?.text !== " ") return false;
    const height = Math.max(before.top - before.bottom, after.top - after.bottom);
    return after.left - before.right > height;
  };
}

/** The box around all of them. */
export function around(boxes: readonly Box[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    bottom = Math.min(bottom, box.bottom);
    right = Math.max(right, box.right);
    top = Math.max(top, box.top);
  }
  return { left, bottom, right, top };
}
