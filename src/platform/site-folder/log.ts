import { mkdir, open, rm, truncate, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { RELEASES } from "./paths.ts";
import { digestOfLine, NO_LINE, readLine, type ReleaseLine } from "./line.ts";
import { firstOf, linesOfSegment, segmentName, segmentsOf } from "./segments.ts";

/** The end of the log: what the next line is chained to and where it goes. */
export type Tail = {
  readonly number: number;
  readonly head: string;
  /** The segment that is written and its size; null before the first. */
  readonly segment: string | null;
  readonly size: number;
};

/** Finds the end of the log. A last line that was not finished never counted and is cut off. */
export async function findTail(folder: string): Promise<{
  readonly tail: Tail;
  readonly last: ReleaseLine | null;
  readonly isCut: boolean;
}> {
  let isCut = false;
  for (const segment of (await segmentsOf(folder)).toReversed()) {
    let number = firstOf(segment) - 1;
    let found: Tail | null = null;
    let last: ReleaseLine | null = null;
    let whole = 0;
    for await (const line of linesOfSegment(folder, segment)) {
      if (!line.isWhole) {
        await truncate(join(folder, RELEASES, segment), whole);
        isCut = true;
        break;
      }
      whole = line.end;
      last = readLine(line.bytes.toString());
      // A line that was spoilt still has its place in the chain; that it is spoilt is for `verify` to say.
      number = last?.number ?? number + 1;
      found = { number, head: digestOfLine(line.bytes), segment, size: whole };
    }
    if (found !== null) return { tail: found, last, isCut };
    await rm(join(folder, RELEASES, segment), { force: true });
  }
  return { tail: { number: 0, head: NO_LINE, segment: null, size: 0 }, last: null, isCut };
}

/**
 * Adds a line to the log, for good once this comes back. With `anew` a new segment begins with it. Answers
 * the new end, or null when the log is no longer as `tail` says, because another process wrote or cut it.
 */
export async function addLine(
  folder: string,
  tail: Tail,
  line: string,
  number: number,
  anew: boolean,
): Promise<Tail | null> {
  const segment = anew || tail.segment === null ? segmentName(number) : tail.segment;
  const isNew = segment !== tail.segment;
  if (isNew) await mkdir(join(folder, RELEASES), { recursive: true });
  const bytes = Buffer.from(`${line}\n`);
  const file = await openSegment(join(folder, RELEASES, segment), isNew);
  if (file === null) return null;
  const before = isNew ? 0 : tail.size;
  try {
    if ((await file.stat()).size !== before) return null;
    await writeOrUndo(file, bytes, before);
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(join(folder, RELEASES));
  return {
    number,
    head: digestOfLine(bytes.subarray(0, -1)),
    segment,
    size: before + bytes.length,
  };
}

async function openSegment(path: string, isNew: boolean): Promise<FileHandle | null> {
  try {
    return await open(path, isNew ? "a" : "r+");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function writeOrUndo(file: FileHandle, bytes: Buffer, before: number): Promise<void> {
  try {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await file.write(
        bytes,
        written,
        bytes.length - written,
        before + written,
      );
      written += bytesWritten;
    }
    await file.datasync();
  } catch (error) {
    await file.truncate(before);
    throw error;
  }
}

/** The name of a new segment must survive a power failure too. Windows cannot open folders and needs no telling. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
