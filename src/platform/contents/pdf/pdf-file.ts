import { rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Halt, unreadAt, WHOLE, type Contents, type Reading, type SourceFile } from "../reading.ts";
import { readImage } from "../image/read-image.ts";
import type { Content } from "../model.ts";
import { readPdf } from "./read-pdf.ts";

const TOGETHER = 100;

/** Reads a PDF as a file among others: within their bounds, with the files in it. */
export async function* readPdfFile(file: SourceFile, reading: Reading): Contents {
  const { within } = reading;
  yield* together(
    readPdf(file.path, { within, inside: (name, bytes) => inside(name, bytes, reading) }),
    reading,
  );
}

/** Reads a picture as a file among others. */
export async function* readImageFile(file: SourceFile, reading: Reading): Contents {
  yield* together(readImage(file.path, reading), reading);
}

async function* together(contents: AsyncIterable<Content>, { budget }: Reading): Contents {
  let some: Content[] = [];
  for await (const content of contents) {
    if (content.kind === "piece") budget.spendText(content.text.length);
    some.push(content);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

let written = 0;

async function* inside(name: string, bytes: Uint8Array, reading: Reading): AsyncGenerator<Content> {
  const called = basename(name);
  const inner = { ...reading, within: [...reading.within, called], depth: reading.depth + 1 };
  if (inner.depth > reading.budget.bounds.nesting) return yield unreadAt(WHOLE, "too-large", inner);
  written += 1;
  const path = join(reading.scratch, `pdf-${written}.part`);
  try {
    reading.budget.spendBytes(bytes.length);
    await writeFile(path, bytes);
    for await (const some of reading.open({ path, name: called }, inner)) yield* some;
  } catch (error) {
    if (!(error instanceof Halt) || error.isFinal) throw error;
    yield unreadAt(WHOLE, error.reason, inner);
  } finally {
    await rm(path, { force: true });
  }
}
