import { Found, unreadAt, WHOLE, type Contents, type Reading } from "../reading.ts";
import { readingInside, readLaidOut, shownName } from "../inside.ts";
import type { Zip, ZipPart } from "./open-zip.ts";

/**
 * Reads a file that stands inside a zip file. It is laid into the scratch folder under a number, never under its
 * name, and taken away again. Too deep inside others, it is "too-large".
 */
export async function* readInside(zip: Zip, part: ZipPart, reading: Reading): Contents {
  const inner = readingInside(part.name, reading);
  if (part.refused !== null) return yield [unreadAt(WHOLE, part.refused, inner)];
  yield* readLaidOut(part.name, zip.stream(part), inner);
}

/** Reads the files of an ordinary zip file one after the other, each after its name. */
export async function* readArchive(zip: Zip, reading: Reading): Contents {
  for (const part of zip.parts) {
    const found = new Found({ ...reading, within: [...reading.within, shownName(part.name)] });
    found.piece("文件名", part.name);
    yield found.take();
    yield* readInside(zip, part, reading);
  }
  if (zip.cut !== null) yield [unreadAt(WHOLE, zip.cut, reading)];
}

/** Whether a part is the small picture of the first page that programs put into their files. */
export function isThumbnail(name: string): boolean {
  return /(^|\/)thumbnails?\/?[^/]*\.(jpe?g|png|emf|wmf)$/i.test(name);
}

/** What a small picture says about itself; no letter in it can be made out, so that nothing of it is unread. */
export async function* withoutScan(contents: Contents): Contents {
  for await (const some of contents) yield some.filter(({ kind }) => kind === "piece");
}
