import { open, type FileHandle } from "node:fs/promises";
import { encodingOf, lineReader } from "./encoding.ts";

export { fingerprintOf } from "./fingerprint.ts";

/** A line of a file: its number from 1, where it and the next one begin, and its text or why there is none. */
export type Line = { readonly number: number; readonly offset: number; readonly end: number } & (
  | { readonly text: string }
  | { readonly problem: "line-too-long" | "not-text" }
);

const LOOKED_AT = 1_048_576;
const CHUNK = 262_144;
const FEED = 0x0a;
const BLANK = 0x20;

/**
 * Reads a text file line by line in bounded memory: UTF-8, GB18030 or UTF-16, with or without mark, without
 * the line breaks. A line over `limitBytes` is passed over while it streams by and reported. Blank lines are
 * counted, not given. `from` (an earlier line's `end`) and `linesBefore` go on where an earlier reading stopped.
 */
export async function* readLines(
  path: string,
  options: { readonly limitBytes: number; readonly from?: number; readonly linesBefore?: number },
): AsyncGenerator<Line> {
  const file = await open(path);
  try {
    const head = Buffer.allocUnsafe(LOOKED_AT);
    const { encoding, bomLength } = encodingOf(head.subarray(0, await fill(file, head, 0)));
    const isWide = encoding.startsWith("utf-16");
    const width = isWide ? 2 : 1;
    const breakAt = isWide ? wideBreak(encoding === "utf-16le") : narrowBreak;
    const read = lineReader(encoding);
    const chunk = Buffer.allocUnsafe(CHUNK);
    let position = Math.max(options.from ?? 0, bomLength);
    let number = options.linesBefore ?? 0;
    let offset = position;
    // What earlier chunks hold of the line that is being read; dropped once it is too long.
    let held: Buffer[] = [];
    for (;;) {
      const size = await fill(file, chunk, position);
      let from = 0;
      for (;;) {
        if (!isWide && offset === position + from) {
          for (; from < size && chunk[from] === FEED; from += 1) number += 1;
          offset = position + from;
        }
        const at = from < size ? breakAt(chunk, from, size) : -1;
        // At the file's end the last line ends without a break.
        if (at < 0 && (size > 0 || position === offset)) break;
        const end = at < 0 ? position : position + at + width;
        const length = end - offset - (at < 0 ? 0 : width);
        const rest = chunk.subarray(from, Math.max(at, from));
        number += 1;
        const line = { number, offset, end };
        offset = end;
        from = at + width;
        if (length > options.limitBytes) {
          held = [];
          yield { ...line, problem: "line-too-long" };
        } else {
          const bytes = held.length === 0 ? rest : Buffer.concat([...held, rest]);
          held = [];
          if (!isWide && isBlank(bytes)) continue;
          const text = read(bytes);
          if (text === null) yield { ...line, problem: "not-text" };
          else if (text.trim() !== "") yield { ...line, text: text.replace(/\r$/, "") };
        }
        if (at < 0) break;
      }
      if (size === 0) return;
      position += size;
      if (position - offset > options.limitBytes) held = [];
      else if (from < size) held.push(Buffer.from(chunk.subarray(from, size)));
    }
  } finally {
    await file.close();
  }
}

/** Fills a buffer from a place in a file; answers how much there was. */
async function fill(file: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(
      buffer,
      filled,
      buffer.length - filled,
      position + filled,
    );
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

type FindBreak = (chunk: Buffer, from: number, size: number) => number;

/** Where the next line break begins within the first `size` bytes, or -1. */
function narrowBreak(chunk: Buffer, from: number, size: number): number {
  const at = chunk.indexOf(FEED, from);
  return at < size ? at : -1;
}

/** The same for UTF-16, where a break is two bytes at an even place; chunks begin at one. */
function wideBreak(isLittle: boolean): FindBreak {
  const low = isLittle ? 0 : 1;
  return (chunk, from, size) => {
    for (
      let at = chunk.indexOf(FEED, from);
      at >= 0 && at < size;
      at = chunk.indexOf(FEED, at + 1)
    ) {
      if (at % 2 === low && chunk[at + (low === 0 ? 1 : -1)] === 0) return at - low;
    }
    return -1;
  };
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > BLANK || byte === 0) return false;
  return true;
}
