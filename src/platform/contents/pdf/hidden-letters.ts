import type { PageObjects } from "./page-objects.ts";
import { around, type Box, type Hiding, type Letter, type Line } from "./page-lines.ts";
import type { Pdfium } from "./pdfium.ts";
import { rasterOf, type Raster } from "./raster.ts";

const MOST_PIXELS = 6_000_000;
/** Difference of shade (of 255) that an eye sees. */
const SEEN = 24;
const NEARLY_WHITE = 235;
const FAINT = 24;
const TINIEST = 1.5;
const FILLED = 1;
/** Ways of drawing text that paint nothing: none, and as an edge for others. */
const UNPAINTED = new Set([3, 7]);
/** Letters that are not flat by nature. */
const HIGH = /[[\p{L}\p{N}]--[一ー]]/v;
const FIRST_OF_ASIA = 0x2e80;

/**
 * Marks the letters of a page that nobody can see. The page is drawn with its text and without: where both
 * look the same, no letter is seen, whatever the cause (a box or picture over it, the colour of the paper,
 * another layer, the edge of the page). For letters of fonts that are not in the file, which cannot be drawn
 * here, boxes of their colour stand in. Answers whether the page could be drawn. It changes the page, which
 * is to be closed afterwards.
 */
export function markHidden(
  pdfium: Pdfium,
  page: number,
  lines: readonly Line[],
  objects: PageObjects,
): boolean {
  const letters = lines.flatMap((line) => line.letters).filter(isDrawn);
  if (letters.length === 0) return true;
  const raster = rasterOf(pdfium, page, 1, MOST_PIXELS);
  if (raster === null) return false;
  const textObjects = new Set(letters.map(objectOf));
  const unpainted = new Set([...textObjects].filter((object) => isUnpainted(pdfium, object)));
  const foreign = Map.groupBy(
    letters.filter((letter) => isForeign(pdfium, letter)),
    objectOf,
  );
  const probes = new Map<number, number>();
  for (const object of inReverse([...foreign.keys()], objects)) {
    const box = around(foreign.get(object) ?? []);
    const probe = probeFor(pdfium, page, object, box, objects);
    if (probe !== null) probes.set(object, probe);
  }
  const { pixels, stride } = raster.draw();
  const withText = pixels.slice();
  for (const object of [...textObjects, ...probes.values()]) {
    pdfium.FPDFPageObj_SetIsActive(object, 0);
  }
  const without = raster.draw().pixels;
  const pale = new Set([...textObjects].filter((object) => isPale(pdfium, object)));
  for (const letter of letters) {
    const isUndrawable = foreign.has(letter.object) && !probes.has(letter.object);
    const isSeen =
      !isTiny(letter) && (isUndrawable || differs(raster, letter, withText, without, stride));
    if (unpainted.has(letter.object) || (!isSeen && isAlone(raster, letter, pale))) {
      letter.hiding = "hidden-text";
    } else if (!isSeen) letter.hiding = "covered-text";
  }
  raster.close();
  return true;
}

/** How a line came to be unseen; null when at most single letters of it are. */
export function hidingOf(line: Line): Hiding {
  let [inRow, most, shown] = [0, 0, 0];
  for (const letter of line.letters.filter(isDrawn)) {
    inRow = letter.hiding === null ? 0 : inRow + 1;
    most = Math.max(most, inRow);
    if (letter.hiding === null) shown += 1;
  }
  if (most === 0 || (most === 1 && shown > 0)) return null;
  const isCovered = line.letters.some((letter) => letter.hiding === "covered-text");
  return isCovered ? "covered-text" : "hidden-text";
}

/** Whether the letters of a text object are not painted at all, as those under the picture of a scanned page. */
export function isUnpainted(pdfium: Pdfium, object: number): boolean {
  return UNPAINTED.has(pdfium.FPDFTextObj_GetTextRenderMode(object));
}

/** Whether nothing over it is to blame: it is of the colour of paper, too small, or beyond the edge of the page. */
function isAlone(raster: Raster, letter: Letter, pale: ReadonlySet<number>): boolean {
  const { left, top, right, bottom } = raster.pixelsOf(letter);
  return left >= right || top >= bottom || isTiny(letter) || pale.has(letter.object);
}

const objectOf = (letter: Letter) => letter.object;

function isDrawn(letter: Letter): boolean {
  return letter.object !== 0 && letter.text.trim() !== "";
}

/** Whether a letter is of a font that is not in the file and cannot be drawn without it. */
export function isForeign(pdfium: Pdfium, letter: Letter): boolean {
  if ((letter.text.codePointAt(0) ?? 0) < FIRST_OF_ASIA) return false;
  const font = pdfium.FPDFTextObj_GetFont(letter.object);
  return font !== 0 && pdfium.FPDFFont_GetIsEmbedded(font) !== 1;
}

/** From the last to the first, so that what is put in behind one does not move the places of the others. */
function inReverse(found: readonly number[], { placeOf }: PageObjects): readonly number[] {
  return found
    .filter((object) => placeOf.has(object))
    .toSorted((a, b) => (placeOf.get(b) ?? 0) - (placeOf.get(a) ?? 0));
}

function probeFor(
  pdfium: Pdfium,
  page: number,
  object: number,
  { left, bottom, right, top }: Box,
  { placeOf }: PageObjects,
): number | null {
  const box = pdfium.FPDFPageObj_CreateNewRect(left, bottom, right - left, top - bottom);
  if (box === 0) return null;
  const [red = 0, green = 0, blue = 0, alpha = 0] = colourOf(pdfium, object);
  pdfium.FPDFPageObj_SetFillColor(box, red, green, blue, alpha);
  pdfium.FPDFPath_SetDrawMode(box, FILLED, 0);
  return pdfium.FPDFPage_InsertObjectAtIndex(page, box, (placeOf.get(object) ?? 0) + 1) === 1
    ? box
    : null;
}

function colourOf(pdfium: Pdfium, object: number): readonly number[] {
  const { room } = pdfium;
  const known = pdfium.FPDFPageObj_GetFillColor(object, room, room + 4, room + 8, room + 12);
  return known === 1 ? [...pdfium.words(room, 4)] : [0, 0, 0, 255];
}

function isPale(pdfium: Pdfium, object: number): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 0] = colourOf(pdfium, object);
  return alpha < FAINT || Math.min(red, green, blue) >= NEARLY_WHITE;
}

function isTiny({ text, bottom, top }: Letter): boolean {
  return top - bottom < TINIEST && HIGH.test(text);
}

function differs(
  raster: Raster,
  letter: Letter,
  withText: Uint8Array,
  without: Uint8Array,
  stride: number,
): boolean {
  const { left, top, right, bottom } = raster.pixelsOf(letter);
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * stride + left; at < y * stride + right; at += 1) {
      if (Math.abs((withText[at] ?? 0) - (without[at] ?? 0)) > SEEN) return true;
    }
  }
  return false;
}
