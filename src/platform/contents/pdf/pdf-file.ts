import { readImage } from "../image/read-image.ts";
import { oneByOne, readingInside, readLaidOut } from "../inside.ts";
import type { Content } from "../model.ts";
import type { Contents, Reading, SourceFile } from "../reading.ts";
import { readPdf } from "./read-pdf.ts";

const TOGETHER = 100;

/** Reads a PDF as a file among others: within their bounds, with the files in it. */
export async function* readPdfFile(file: SourceFile, reading: Reading): Contents {
  const { within, budget } = reading;
  const inside = (name: string, bytes: Uint8Array) => {
    budget.spendBytes(bytes.length);
    return oneByOne(readLaidOut(name, [bytes], readingInside(name, reading)));
  };
  yield* together(readPdf(file.path, { within, inside }), reading);
}

/** Reads a picture as a file among others. */
export async function* readImageFile(file: SourceFile, reading: Reading): Contents {
  yield* together(readImage(file.path, reading), reading);
}

async function* together(contents: AsyncIterable<Content>, { budget, within }: Reading): Contents {
  let some: Content[] = [];
  for await (const content of contents) {
    // What a file inside says was counted where it was read.
    const isOwn = content.place.within.length === within.length;
    if (content.kind === "piece" && isOwn) budget.spendText(content.text.length);
    some.push(content);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
