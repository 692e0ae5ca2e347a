import type { PageObjects } from "./page-objects.ts";
import type { Pdfium } from "./pdfium.ts";

const MOST_PHOTOS = 8;
const LARGEST = 16_777_216;
/** What a photo says of itself stands at its beginning. */
const HEAD = 262_144;
const PHOTO = "DCTDecode";

/** The beginnings of the photos (JPEG) that a page holds as they came from the camera. */
export function photosOf(pdfium: Pdfium, { images }: PageObjects): readonly Uint8Array[] {
  const photos: Uint8Array[] = [];
  for (const image of images.slice(0, MOST_PHOTOS)) {
    const filter = pdfium.text(
      (to, length) => pdfium.FPDFImageObj_GetImageFilter(image, 0, to, length),
      "utf-8",
    );
    if (filter !== PHOTO) continue;
    const length = pdfium.FPDFImageObj_GetImageDataRaw(image, 0, 0);
    if (length <= 0 || length > LARGEST) continue;
    const at = pdfium.malloc(length);
    if (at === 0) continue;
    pdfium.FPDFImageObj_GetImageDataRaw(image, at, length);
    photos.push(pdfium.bytes().slice(at, at + Math.min(length, HEAD)));
    pdfium.free(at);
  }
  return photos;
}
