import sharp from "sharp";

const SIDE = 48;
const LIGHT = 150;
const GREY = 45;
/** So much of a written page is paper. */
const SHARE = 0.7;

/**
 * Whether a picture looks like a written page: light and without colour for the most part. A photograph of a
 * meeting does not, a scanned or photographed list of names does. A picture that cannot be drawn does not.
 */
export async function looksLikePage(bytes: Uint8Array, mostPixels: number): Promise<boolean> {
  const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "none" })
    .flatten({ background: "#ffffff" })
    .resize(SIDE, SIDE, { fit: "fill" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => null);
  if (drawn === null) return false;
  const { data, info } = drawn;
  let paper = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const shades = info.channels < 3 ? [data[at] ?? 0] : [...data.subarray(at, at + 3)];
    const [low, high] = [Math.min(...shades), Math.max(...shades)];
    if (low > LIGHT && high - low < GREY) paper += 1;
  }
  return paper > SHARE * SIDE * SIDE;
}
