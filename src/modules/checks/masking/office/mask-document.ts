import { hiddenStylesOf } from "../../../../platform/contents/office/docx.ts";
import { mainPartOf } from "../../../../platform/contents/office/package.ts";
import type { Reading } from "../../../../platform/contents/reading.ts";
import { openZip, type Zip } from "../../../../platform/contents/zip/open-zip.ts";
import { stripMetadata } from "../images/strip-image.ts";
import { partsOf, type Located } from "../located.ts";
import { maskWorkbook } from "../sheets/mask-workbook.ts";
import { cleanProperties, withoutAuthors } from "./clean-properties.ts";
import { copyZip } from "./copy-zip.ts";
import { maskBlocks } from "./mask-blocks.ts";
import { maskValues } from "./mask-values.ts";
import { openPackage, type Package } from "./package.ts";

const TEXTS = /^(?:word|ppt)\/.*\.xml$/i;
const COMMENTS =
  /^(?:word\/(?:comments\w*|people)\d*\.xml|ppt\/(?:comments\/.*|commentAuthors|authors)\.?.*)$/i;
const COMMENT_MARKS = /<\w+:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g;
const MEDIA = /\/media\/([^/]+\.(?:jpe?g|png|webp|tiff?))$/i;

/**
 * Masks a Word file, a presentation or a workbook into a new file. Answers false for a zip file that is none of
 * these. Parts that do not change keep their packed bytes.
 */
export async function maskDocument(
  path: string,
  copy: string,
  located: Located,
  reading: Reading,
): Promise<boolean> {
  const zip = await openZip(path, reading.budget);
  try {
    const main = await mainPartOf(zip, reading);
    if (main === null) return false;
    const file = openPackage(zip, reading.budget);
    if (main.startsWith("xl/")) await maskWorkbook(file, main, located, reading);
    else await maskTexts(file, zip, main, located, reading);
    await maskValues(file, located.values);
    await cleanProperties(file);
    await cleanPhotos(file, located);
    await copyZip(path, copy, file.changes);
    return true;
  } finally {
    zip.close();
  }
}

async function maskTexts(
  file: Package,
  zip: Zip,
  main: string,
  located: Located,
  reading: Reading,
): Promise<void> {
  const styles = main.startsWith("word/")
    ? await hiddenStylesOf(zip, main, reading)
    : new Set<string>();
  const noComments = located.structures.has("comment");
  if (noComments) await file.remove(file.names.filter((name) => COMMENTS.test(name)));
  const touched = partsOf(located);
  for (const name of file.names) {
    if (!TEXTS.test(name)) continue;
    const xml = await file.xml(name);
    if (xml === null) continue;
    const depth = reading.budget.bounds.xmlDepth;
    let masked = touched.has(name) ? maskBlocks(xml, name, located, styles, depth) : xml;
    masked = withoutAuthors(masked);
    if (noComments) masked = masked.replaceAll(COMMENT_MARKS, "");
    if (masked !== xml) file.write(name, masked);
  }
}

/** Takes from photos in the file what they say about where and by whom they were taken. */
async function cleanPhotos(file: Package, located: Located): Promise<void> {
  for (const name of file.names) {
    const [, base] = MEDIA.exec(name) ?? [];
    if (base === undefined || !located.inside.has(base)) continue;
    const bytes = await file.bytes(name);
    const stripped = bytes === null ? null : await stripMetadata(bytes, false);
    if (stripped !== null) file.write(name, stripped);
  }
}
