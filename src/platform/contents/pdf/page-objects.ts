import type { Box } from "./page-lines.ts";
import type { Pdfium } from "./pdfium.ts";

const kinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
const MOST_OBJECTS = 200_000;
const DEEPEST = 8;

/** What a page consists of beside text. */
export type PageObjects = {
  /** Objects of the page itself in the order of drawing: address to place. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly images: readonly number[];
  /** How much of the page pictures cover, at most 1. */
  readonly pictured: number;
  readonly paths: number;
};

/** Looks through the objects of a page, those in groups included. */
export function objectsOf(pdfium: Pdfium, page: number): PageObjects {
  const placeOf = new Map<number, number>();
  const images: number[] = [];
  let [area, paths, seen] = [0, 0, 0];
  const hasPicture = (form: number, depth: number): boolean => {
    let has = false;
    const count = pdfium.FPDFFormObj_CountObjects(form);
    for (let index = 0; index < count && seen < MOST_OBJECTS; index += 1) {
      seen += 1;
      const object = pdfium.FPDFFormObj_GetObject(form, index);
      const kind = pdfium.FPDFPageObj_GetType(object);
      if (kind === kinds.image) has = true;
      else if (kind === kinds.path) paths += 1;
      else if (kind === kinds.form && depth < DEEPEST) has = hasPicture(object, depth + 1) || has;
    }
    return has;
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && seen < MOST_OBJECTS; index += 1) {
    seen += 1;
    const object = pdfium.FPDFPage_GetObject(page, index);
    placeOf.set(object, index);
    const kind = pdfium.FPDFPageObj_GetType(object);
    if (kind === kinds.image) images.push(object);
    else if (kind === kinds.path) paths += 1;
    if (kind === kinds.image || (kind === kinds.form && hasPicture(object, 1))) {
      area += areaOf(boundsOf(pdfium, object));
    }
  }
  const whole = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page);
  return { placeOf, images, pictured: whole > 0 ? Math.min(1, area / whole) : 0, paths };
}

/** The box around an object, in the space of the page or group that holds it. */
function boundsOf(pdfium: Pdfium, object: number): Box {
  const { room } = pdfium;
  pdfium.FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.floats(room, 4);
  return { left, bottom, right, top };
}

function areaOf({ left, bottom, right, top }: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
