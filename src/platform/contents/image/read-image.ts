import { open } from "node:fs/promises";
import sharp from "sharp";
import { shownByPicture, type Content } from "../model.ts";
import { looksLikePage } from "./looks-like-page.ts";
import { photoFacts } from "./photo-facts.ts";

/** The spot of a picture that looks like a written page: text in it is not recognised. */
const shownByPage = "扫描的页面";

const LARGEST_FILE = 67_108_864;
/** A picture of more would fill the memory of whoever opens it. */
export const MOST_PIXELS = 200_000_000;
/** Smaller ones are signs and buttons; no list of people is legible in them. */
const LEGIBLE = { width: 200, height: 120 };

/**
 * Reads what a picture (JPEG, PNG, WebP, GIF, TIFF, HEIC, AVIF) says about itself: where it was taken, by whom
 * and with what, and comments. Text that it shows is not recognised: a picture large enough to show any is
 * said to be "scanned": at the spot `shownByPicture`, which a rule may take more lightly, or as a scanned page.
 * Damaged pictures and those of more than 200 million pixels are said to be so. `within` leads to the picture.
 */
export async function* readImage(
  path: string,
  { within }: { readonly within: readonly string[] },
): AsyncGenerator<Content> {
  const unread = (reason: "scanned" | "damaged" | "too-large", spot = shownByPicture): Content => ({
    kind: "unread",
    place: { within, spot },
    reason,
  });
  const bytes = await bytesOf(path);
  if (bytes === null) {
    yield unread("too-large");
    return;
  }
  const size = await sharp(bytes, { limitInputPixels: false, failOn: "none" })
    .metadata()
    .catch(() => null);
  for (const { label, text, concealed } of photoFacts(bytes, size?.xmp)) {
    const place = { within, spot: `图片信息：${label}` };
    yield { kind: "piece", place, text, concealed, cell: null, address: null };
  }
  if (size === null) yield unread("damaged");
  else if (size.width * size.height > MOST_PIXELS) yield unread("too-large");
  else if (size.width >= LEGIBLE.width && size.height >= LEGIBLE.height) {
    const isPage = await looksLikePage(bytes, MOST_PIXELS);
    yield unread("scanned", isPage ? shownByPage : shownByPicture);
  }
}

async function bytesOf(path: string): Promise<Buffer | null> {
  const file = await open(path);
  try {
    return (await file.stat()).size > LARGEST_FILE ? null : await file.readFile();
  } finally {
    await file.close();
  }
}
