import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openPromise, type Entry } from "yauzl";
import { ZipFile } from "yazl";
import { Unreadable } from "./model.ts";

const MB = 1_048_576;
const MOST_ENTRIES = 3_000;
const LARGEST_XML = 24 * MB;
const LARGEST_PICTURE = 32 * MB;
const LARGEST_WHOLE = 160 * MB;
const MOST_RATIO = 400;
const RATIO_FROM = 4 * MB;

/** The parts of a document that its conversion needs, by name, inflated. */
export type Parts = Map<string, Buffer>;

const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels)|word\/media\/[^/]+)$/;

/**
 * Reads the parts of a Word document (.docx). What the directory says of sizes is checked before anything is
 * inflated, and while it is: a small file cannot become a large one. Ends the reading for what is no zip file,
 * encrypted, or too large.
 */
export async function readParts(path: string): Promise<Parts> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => {
    throw new Unreadable("word-damaged");
  });
  const parts: Parts = new Map();
  try {
    let whole = 0;
    let entries = 0;
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new Unreadable("word-too-large");
      if (!NEEDED.test(entry.fileName) || parts.has(entry.fileName)) continue;
      refuseLarge(entry);
      whole += entry.uncompressedSize;
      if (whole > LARGEST_WHOLE) throw new Unreadable("word-too-large");
      // yauzl ends a stream that yields more than its entry said.
      const stream = await zip.openReadStreamPromise(entry);
      parts.set(entry.fileName, await buffer(stream));
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("word-damaged");
  } finally {
    zip.close();
  }
  if (!parts.has("word/document.xml")) throw new Unreadable("word-damaged");
  return parts;
}

function refuseLarge(entry: Entry): void {
  if (entry.isEncrypted()) throw new Unreadable("word-encrypted");
  const { uncompressedSize: size, compressedSize: inZip } = entry;
  const most = entry.fileName.startsWith("word/media/") ? LARGEST_PICTURE : LARGEST_XML;
  const isBomb = size > RATIO_FROM && size > inZip * MOST_RATIO;
  if (size > most || isBomb) throw new Unreadable("word-too-large");
}

/** The text of a part; '' where there is none. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) return "";
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

/** Parts as a zip file again, not compressed. */
export async function packed(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name, { compress: false });
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}
