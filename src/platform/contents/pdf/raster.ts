import type { Box } from "./page-lines.ts";
import type { Pdfium } from "./pdfium.ts";

/** How a page is drawn: PDFium's number of the form of its pixels, bytes a pixel, and flags. */
const forms = {
  grey: { format: 1, bytes: 1, flags: 0x01 | 0x08 },
  colour: { format: 2, bytes: 3, flags: 0x01 | 0x10 },
} as const;
const WHITE = 0xffffffff;
// PDFium answers whole pixels; asked at this many times the size, they are exact enough.
const FINE = 1_000;

/** A page drawn in shades of grey or in colour (red, green, blue), and how points of the page become its pixels. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  /** Draws the page as it is now; the pixels are PDFium's own memory, good until its next call. Row by row. */
  draw(): { readonly pixels: Uint8Array; readonly stride: number };
  /** The pixels that a box of the page touches, cut to the page: from left, top up to right, bottom (exclusive). */
  pixelsOf(box: Box): {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  close(): void;
};

/** Prepares the drawing of a page at `scale` pixels a point, fewer where it would be over `mostPixels`. Null without memory. */
export function rasterOf(
  pdfium: Pdfium,
  page: number,
  scale: number,
  mostPixels: number,
  form: keyof typeof forms = "grey",
): Raster | null {
  const { format, flags } = forms[form];
  const [wide, high] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const fit = Math.min(scale, Math.sqrt(mostPixels / Math.max(1, wide * high)));
  const width = Math.max(1, Math.round(wide * fit));
  const height = Math.max(1, Math.round(high * fit));
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, format, 0, 0);
  if (bitmap === 0) return null;
  const toPixel = pixelOf(pdfium, page, width, height);
  return {
    width,
    height,
    draw() {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
      const stride = pdfium.FPDFBitmap_GetStride(bitmap);
      const at = pdfium.FPDFBitmap_GetBuffer(bitmap);
      return { pixels: pdfium.bytes().subarray(at, at + stride * height), stride };
    },
    pixelsOf({ left, bottom, right, top }) {
      const [one, other] = [toPixel(left, bottom), toPixel(right, top)];
      return {
        left: Math.max(0, Math.floor(Math.min(one.x, other.x))),
        top: Math.max(0, Math.floor(Math.min(one.y, other.y))),
        right: Math.min(width, Math.ceil(Math.max(one.x, other.x))),
        bottom: Math.min(height, Math.ceil(Math.max(one.y, other.y))),
      };
    },
    close: () => void pdfium.FPDFBitmap_Destroy(bitmap),
  };
}

type Point = { readonly x: number; readonly y: number };

/** Turned pages and pages with a crop box included. */
function pixelOf(
  pdfium: Pdfium,
  page: number,
  width: number,
  height: number,
): (x: number, y: number) => Point {
  const { room } = pdfium;
  const ask = (x: number, y: number): Point => {
    const [sizeX, sizeY] = [width * FINE, height * FINE];
    pdfium.FPDF_PageToDevice(page, 0, 0, sizeX, sizeY, 0, x, y, room, room + 4);
    const [atX = 0, atY = 0] = pdfium.words(room, 2);
    return { x: (atX | 0) / FINE, y: (atY | 0) / FINE };
  };
  const [origin, alongX, alongY] = [ask(0, 0), ask(100, 0), ask(0, 100)];
  const [xx, xy] = [(alongX.x - origin.x) / 100, (alongY.x - origin.x) / 100];
  const [yx, yy] = [(alongX.y - origin.y) / 100, (alongY.y - origin.y) / 100];
  return (x, y) => ({ x: origin.x + xx * x + xy * y, y: origin.y + yx * x + yy * y });
}
