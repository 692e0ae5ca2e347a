import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { MOST_PIXELS } from "../../../../platform/contents/image/read-image.ts";

const QUALITY = 92;
const FORMATS = {
  jpeg: { quality: QUALITY, mozjpeg: false },
  png: {},
  webp: { quality: QUALITY },
  gif: {},
  tiff: { quality: QUALITY },
} as const;

/**
 * A picture drawn anew, without anything that it said about itself; turned upright where `upright` asks for it.
 * Null for a kind that cannot be written.
 */
export async function stripMetadata(bytes: Buffer, upright: boolean): Promise<Buffer | null> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: true });
  const { format } = await picture.metadata();
  const options = Object.entries(FORMATS).find(([name]) => name === format);
  if (options === undefined) return null;
  const drawn = upright ? picture.autoOrient() : picture;
  return drawn.toFormat(options[0] as keyof typeof FORMATS, options[1]).toBuffer();
}

/** Writes a picture without what it says about itself into a new file. Answers false for a kind that cannot be written. */
export async function stripImage(path: string, copy: string): Promise<boolean> {
  const stripped = await stripMetadata(await readFile(path), true);
  if (stripped === null) return false;
  await writeFile(copy, stripped, { flag: "wx" });
  return true;
}
