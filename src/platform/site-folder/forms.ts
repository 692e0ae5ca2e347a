import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { FORMS } from "./model.ts";

const SMALLEST = 512;
const COMPRESSIBLE =
  /\.(html?|css|m?js|json|geojson|xml|rss|atom|svg|txt|csv|md|ics|map|webmanifest)$/;
/** Brotli 11 saves another tenth and costs fifty times as much. */
const BROTLI = 5;
const GZIP = 6;
const SMALL_WINDOW = 65_536 - 16;

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Whether a file of a name and size is kept in compressed forms too. */
export function hasForms(path: string, size: number): boolean {
  const isHidden = path.startsWith(".") || path.includes("/.");
  return size >= SMALLEST && !isHidden && COMPRESSIBLE.test(path);
}

/** The compressed forms of a content, worked out side by side; one that saves nothing is left out. */
export async function formsOf(
  content: Buffer,
): Promise<readonly { readonly ending: string; readonly content: Buffer }[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A page that fits into a small window is packed a fifth faster, and as small.
    ...(content.length < SMALL_WINDOW ? { [constants.BROTLI_PARAM_LGWIN]: 16 } : {}),
  };
  const both = await Promise.all([
    brotlied(content, { params }),
    gzipped(content, { level: GZIP }),
  ]);
  return FORMS.flatMap(({ ending }, index) => {
    const form = both[index];
    return form === undefined || form.length >= content.length ? [] : [{ ending, content: form }];
  });
}
