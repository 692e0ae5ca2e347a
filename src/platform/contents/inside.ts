import { open, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Content } from "./model.ts";
import { guarded, Halt, unreadAt, WHOLE, type Contents, type Reading } from "./reading.ts";

let written = 0;

/** The reading of a file inside the one that is read. Counts it, and halts for good when there are too many. */
export function readingInside(name: string, reading: Reading): Reading {
  reading.budget.spendEntry();
  return {
    ...reading,
    within: [...reading.within, shownName(name)],
    depth: reading.depth + 1,
  };
}

/**
 * Reads a file that is given as its bytes, of a zip file, a PDF or an office file. It is laid into the scratch folder
 * under a number, never under its name, and taken away again. Too deep inside others, it is "too-large".
 */
export async function* readLaidOut(
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  inner: Reading,
): Contents {
  if (inner.depth > inner.budget.bounds.nesting) {
    return yield [unreadAt(WHOLE, "too-large", inner)];
  }
  written += 1;
  const path = join(inner.scratch, `${written}.part`);
  try {
    yield* guarded(laidOut(basename(name), bytes, path, inner), WHOLE, inner);
  } finally {
    await rm(path, { force: true });
  }
}

async function* laidOut(
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
  inner: Reading,
): Contents {
  try {
    const file = await open(path, "wx");
    try {
      for await (const chunk of bytes) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Halt) throw error;
    // What came before the damage is read; the damage is said after it.
    yield* inner.open({ path, name }, inner);
    throw new Halt("damaged");
  }
  yield* inner.open({ path, name }, inner);
}

const LONGEST_NAME = 200;

/** The name of a file inside another, as places say it. */
export function shownName(name: string): string {
  return basename(name).slice(0, LONGEST_NAME);
}

/** Contents one by one, for readers that ask for files inside theirs. */
export async function* oneByOne(contents: Contents): AsyncGenerator<Content> {
  for await (const some of contents) yield* some;
}
