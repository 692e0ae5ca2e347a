import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { Found, guarded, Halt, unreadAt, WHOLE, type Reading, type Contents } from "../reading.ts";
import type { Zip, ZipPart } from "./open-zip.ts";

let written = 0;

/**
 * Reads a file that stands inside a zip file, after its name. It is laid into the scratch folder under a number,
 * never under its name, and taken away again. Too deep inside others, it is "too-large".
 */
export async function* readInside(zip: Zip, part: ZipPart, reading: Reading): Contents {
  reading.budget.spendEntry();
  const inner: Reading = {
    ...reading,
    within: [...reading.within, shownName(part.name)],
    depth: reading.depth + 1,
  };
  if (part.refused !== null) return yield [unreadAt(WHOLE, part.refused, inner)];
  if (inner.depth > reading.budget.bounds.nesting)
    return yield [unreadAt(WHOLE, "too-large", inner)];
  written += 1;
  const path = join(reading.scratch, `${written}.part`);
  try {
    yield* guarded(laidOut(zip, part, path, inner), WHOLE, inner);
  } finally {
    await rm(path, { force: true });
  }
}

async function* laidOut(zip: Zip, part: ZipPart, path: string, inner: Reading): Contents {
  try {
    await pipeline(Readable.from(zip.stream(part)), createWriteStream(path));
  } catch (error) {
    if (error instanceof Halt) throw error;
    // What came before the damage is read; the damage is said after it.
    yield* inner.open({ path, name: basename(part.name) }, inner);
    throw new Halt("damaged");
  }
  yield* inner.open({ path, name: basename(part.name) }, inner);
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

const LONGEST_NAME = 200;

function shownName(name: string): string {
  return basename(name).slice(0, LONGEST_NAME);
}
