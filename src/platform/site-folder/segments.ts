import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { RELEASES } from "./paths.ts";

/** A line of the log as it lies on the disk; `end` is the offset behind it, `isWhole` whether it was finished. */
export type RawLine = {
  readonly segment: string;
  readonly bytes: Buffer;
  readonly end: number;
  readonly isWhole: boolean;
};

const NAME = /^\d{12}\.jsonl$/;
const END = 0x0a;
const AT_ONCE = 1 << 20;

/** The name of the segment that begins with a release. */
export function segmentName(number: number): string {
  return `${String(number).padStart(12, "0")}.jsonl`;
}

/** The number of the release that a segment begins with, by its name. */
export function firstOf(segment: string): number {
  return Number.parseInt(segment, 10);
}

/** The segments of the log, oldest first; none when there is no log yet. */
export async function segmentsOf(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, RELEASES));
    return names.filter((name) => NAME.test(name)).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** The lines of one segment from an offset on, one in memory at a time. An unfinished last one comes too. */
export async function* linesOfSegment(
  folder: string,
  segment: string,
  from = 0,
): AsyncGenerator<RawLine> {
  const stream = createReadStream(join(folder, RELEASES, segment), {
    start: from,
    highWaterMark: AT_ONCE,
  });
  let open: Buffer[] = [];
  let end = from;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(END); at !== -1; at = chunk.indexOf(END, start)) {
      const last = chunk.subarray(start, at);
      const bytes = open.length === 0 ? last : Buffer.concat([...open, last]);
      open = [];
      start = at + 1;
      end += bytes.length + 1;
      yield { segment, bytes, end, isWhole: true };
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
  }
  if (open.length > 0) {
    const bytes = Buffer.concat(open);
    yield { segment, bytes, end: end + bytes.length, isWhole: false };
  }
}

/** A place in the log: the segment and the offset behind the last line that was read. */
export type LogPlace = { readonly segment: string; readonly offset: number };

/** The lines of the whole log behind a place, or from its beginning. */
export async function* linesOfLog(
  folder: string,
  after: LogPlace | null = null,
): AsyncGenerator<RawLine> {
  for (const segment of await segmentsOf(folder)) {
    if (after !== null && segment < after.segment) continue;
    yield* linesOfSegment(folder, segment, segment === after?.segment ? after.offset : 0);
  }
}
