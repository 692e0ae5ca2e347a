import { writeFile } from "node:fs/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { failureOf, openPdf, type Pdf } from "../../../../platform/contents/pdf/open-pdf.ts";
import type { Box } from "../../../../platform/contents/pdf/page-lines.ts";
import { rasterOf } from "../../../../platform/contents/pdf/raster.ts";
import type { MaskRefusal, Target } from "../model.ts";
import { boxesOnPage } from "./found-boxes.ts";

const POINTS = 72;
const DOTS_PER_INCH = 150;
const MOST_PIXELS = 9_000_000;
const QUALITY = 72;
const MOST_PAGES = 300;
const MOST_BYTES = 150 * 1_048_576;
/** Pixels that a box goes beyond the letters, which are drawn with soft edges. */
const MARGIN = 2;
/** As annotations look on the screen, not in print. */
const ON_SCREEN = 0;

/**
 * Makes a PDF whose pages are pictures of those of another, with what was found blackened before they are drawn
 * into files. Nothing else of the original goes on: no text, no attachment, no bookmark, no information about it.
 */
export async function flattenPdf(
  path: string,
  copy: string,
  targets: readonly Target[],
): Promise<MaskRefusal | null> {
  const opened = await openPdf(path);
  if (!opened.ok) return opened.refusal === "too-large" ? "too-large" : "kind-cannot-be-masked";
  const pdf = opened.value;
  if (pdf.pages > MOST_PAGES) return "too-large";
  const made = await PDFDocument.create();
  let bytes = 0;
  try {
    for (let number = 1; number <= pdf.pages; number += 1) {
      const boxes = boxesOnPage(pdf, number, targets);
      if (boxes === null) return "kind-cannot-be-masked";
      if (boxes === "fonts-missing") return "fonts-missing";
      const picture = await pictureOf(pdf, number, boxes);
      if (picture === null) return "too-large";
      bytes += picture.jpeg.length;
      if (bytes > MOST_BYTES) return "too-large";
      const page = made.addPage([picture.wide, picture.high]);
      const image = await made.embedJpg(picture.jpeg);
      page.drawImage(image, { x: 0, y: 0, width: picture.wide, height: picture.high });
    }
  } catch (error) {
    return failureOf(error) === "too-large" ? "too-large" : "kind-cannot-be-masked";
  }
  made.setProducer("");
  made.setCreator("");
  await writeFile(copy, await made.save(), { flag: "wx" });
  return null;
}

type Picture = { readonly jpeg: Buffer; readonly wide: number; readonly high: number };

async function pictureOf(
  { pdfium, document }: Pdf,
  number: number,
  boxes: readonly Box[],
): Promise<Picture | null> {
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (page === 0) return null;
  pdfium.FPDFPage_Flatten(page, ON_SCREEN);
  pdfium.FPDF_ClosePage(page);
  const flat = pdfium.FPDF_LoadPage(document, number - 1);
  const raster = rasterOf(pdfium, flat, DOTS_PER_INCH / POINTS, MOST_PIXELS, "colour");
  if (raster === null) return null;
  const { width, height } = raster;
  const { pixels, stride } = raster.draw();
  for (const box of boxes) {
    const { left, top, right, bottom } = raster.pixelsOf(box);
    const [from, to] = [Math.max(0, left - MARGIN), Math.min(width, right + MARGIN)];
    for (let y = Math.max(0, top - MARGIN); y < Math.min(height, bottom + MARGIN); y += 1) {
      pixels.fill(0, y * stride + from * CHANNELS, y * stride + to * CHANNELS);
    }
  }
  const packed = Buffer.alloc(width * height * CHANNELS);
  for (let y = 0; y < height; y += 1) {
    packed.set(pixels.subarray(y * stride, y * stride + width * CHANNELS), y * width * CHANNELS);
  }
  const [wide, high] = [pdfium.FPDF_GetPageWidthF(flat), pdfium.FPDF_GetPageHeightF(flat)];
  raster.close();
  pdfium.FPDF_ClosePage(flat);
  const jpeg = await sharp(packed, { raw: { width, height, channels: CHANNELS } })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  return { jpeg, wide, high };
}

const CHANNELS = 3;
