import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { detectEncoding, type Encoding } from "./encoding.ts";

/** A line of a file: its number from 1, where the next one begins, and its text or why there is none. */
export type Line = { readonly number: number; readonly end: number } & (
  | { readonly text: string }
  | { readonly problem: "line-too-long" | "not-text" }
);

const FEED = 0x0a;

/**
 * Reads a text file line by line in bounded memory: UTF-8, GB18030 or UTF-16, with or without mark. A line
 * over `limitBytes` is passed over while it streams by and reported. Blank lines are counted, not given.
 * `from` (an earlier line's `end`) and `linesBefore` go on where an earlier reading stopped.
 */
export async function* readLines(
  path: string,
  options: { readonly limitBytes: number; readonly from?: number; readonly linesBefore?: number },
): AsyncGenerator<Line> {
  const { encoding, bomLength } = await detectEncoding(path);
  const start = Math.max(options.from ?? 0, bomLength);
  const decode = decoderOf(encoding);
  let number = options.linesBefore ?? 0;
  let end = start;
  for await (const piece of pieces(path, start, encoding, options.limitBytes)) {
    number += 1;
    end += piece.length;
    if (piece.bytes === null) yield { number, end, problem: "line-too-long" };
    else {
      const text = decode(piece.bytes);
      if (text === null) yield { number, end, problem: "not-text" };
      else if (text.trim() !== "") yield { number, end, text };
    }
  }
}

/** What is known again when the same file is given again: its size and its first and last 64 KB. */
export async function fingerprintOf(path: string): Promise<Result<string, "unreadable">> {
  try {
    const { size } = await stat(path);
    const hash = createHash("sha256").update(String(size));
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(65_536);
      for (const at of [0, Math.max(0, size - buffer.length)]) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
    return ok(hash.digest("hex"));
  } catch (error) {
    return refuse("unreadable", {
      cause: error instanceof Error && "code" in error ? String(error.code) : "",
    });
  }
}

type Piece = { readonly bytes: Buffer | null; readonly length: number };

/** The bytes of each line without its break, and its length with it; null where it is longer than the limit. */
async function* pieces(
  path: string,
  start: number,
  encoding: Encoding,
  limit: number,
): AsyncGenerator<Piece> {
  const wide = encoding.startsWith("utf-16");
  let held: Buffer[] = [];
  let heldLength = 0;
  let length = 0;
  let position = 0;
  for await (const chunk of createReadStream(path, {
    start,
    highWaterMark: 262_144,
  }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (;;) {
      const at = breakAt(chunk, from, wide ? encoding : null, position);
      const part = chunk.subarray(from, at < 0 ? chunk.length : at);
      length += part.length;
      if (length <= limit) {
        held.push(part);
        heldLength += part.length;
      } else {
        held = [];
        heldLength = 0;
      }
      if (at < 0) break;
      const width = wide ? 2 : 1;
      yield {
        bytes: length <= limit ? Buffer.concat(held, heldLength) : null,
        length: length + width,
      };
      held = [];
      heldLength = 0;
      length = 0;
      from = at + width;
    }
    position += chunk.length;
  }
  if (length > 0) yield { bytes: length <= limit ? Buffer.concat(held, heldLength) : null, length };
}

/** Where the next line break begins, or -1. In UTF-16 a break is two bytes at an even place. */
function breakAt(chunk: Buffer, from: number, wide: Encoding | null, position: number): number {
  if (wide === null) return chunk.indexOf(FEED, from);
  const pattern = wide === "utf-16le" ? Buffer.from([FEED, 0]) : Buffer.from([0, FEED]);
  let at = chunk.indexOf(pattern, from);
  while (at >= 0 && (position + at) % 2 !== 0) at = chunk.indexOf(pattern, at + 1);
  return at;
}

function decoderOf(encoding: Encoding): (bytes: Buffer) => string | null {
  // Single lines in GB18030 do occur in files that begin as UTF-8.
  const names = encoding === "utf-8" ? ["utf-8", "gb18030"] : [encoding];
  const decoders = names.map((name) => new TextDecoder(name, { fatal: true, ignoreBOM: true }));
  return (bytes) => {
    for (const decoder of decoders) {
      try {
        const text = decoder.decode(bytes);
        return text.includes("\u0000") ? null : text;
      } catch {
        continue;
      }
    }
    return null;
  };
}
