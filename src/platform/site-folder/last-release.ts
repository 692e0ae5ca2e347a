import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { RELEASES } from "./paths.ts";
import { segmentsOf } from "./segments.ts";

export type LastRelease = { readonly number: number; readonly at: string };

const END = 0x0a;
const AT_ONCE = 1 << 16;
/** Number, time and mark of a checkpoint stand at the head of a line. */
const HEAD = 512;

/**
 * The last release on record; null before the first. Takes the folder, and reads backwards from the end of the log
 * no more than that one line, so that it may be asked at each look however long the log is. Checkpoints place
 * nothing and are passed over. It believes the log: whether that is genuine is for `verify` to say.
 */
export async function lastRelease(folder: string): Promise<LastRelease | null> {
  for (const segment of (await segmentsOf(folder)).toReversed()) {
    const file = await open(join(folder, RELEASES, segment), "r");
    try {
      const found = await lastIn(file);
      if (found !== null) return found;
    } finally {
      await file.close();
    }
  }
  return null;
}

async function lastIn(file: FileHandle): Promise<LastRelease | null> {
  // What stands behind the last end of a line was never finished.
  let end = await lastEndBefore(file, (await file.stat()).size);
  while (end > 0) {
    const before = await lastEndBefore(file, end - 1);
    const head = Buffer.alloc(Math.min(HEAD, end - 1 - before));
    await file.read(head, 0, head.length, before);
    const release = releaseIn(head.toString());
    if (release !== null) return release;
    end = before;
  }
  return null;
}

/** The offset behind the last end of a line before an offset; 0 when there is none. */
async function lastEndBefore(file: FileHandle, offset: number): Promise<number> {
  const chunk = Buffer.alloc(AT_ONCE);
  for (let to = offset; to > 0;) {
    const from = Math.max(0, to - AT_ONCE);
    const { bytesRead } = await file.read(chunk, 0, to - from, from);
    const found = chunk.subarray(0, bytesRead).lastIndexOf(END);
    if (found !== -1) return from + found + 1;
    to = from;
  }
  return 0;
}

function releaseIn(head: string): LastRelease | null {
  const facts = head.split(',"files":', 1)[0] ?? "";
  if (facts.includes(',"checkpoint":true')) return null;
  const [, number, at] = /^\{"number":(\d+),"at":"([^"]+)"/.exec(facts) ?? [];
  return number === undefined || at === undefined ? null : { number: Number(number), at };
}
