import { constants, mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";

/** What is written is put on the disk, and acknowledged, at least this often. */
const SYNC_EVERY = 8 * 1_048_576;

export type Appended = {
  /** How many bytes are on the disk now. */
  readonly received: number;
  /** Why it ended: all was taken, the line broke, or more came than was said. */
  readonly end: "taken" | "broken" | "more-than-said";
};

/**
 * Writes what comes in to a file from `at` on, up to `size` bytes. `acknowledge` hears of what is on the disk
 * for good, every 8 MB and at the end; after a crash the file is good up to the last number it heard. What
 * came before the line broke is kept.
 */
export async function append(
  path: string,
  at: number,
  size: number,
  content: AsyncIterable<Uint8Array>,
  acknowledge: (received: number) => Promise<void>,
): Promise<Appended> {
  await mkdir(dirname(path), { recursive: true, mode: 0o750 });
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o640);
  try {
    await file.truncate(at);
    return await write(file, at, size, content, acknowledge);
  } finally {
    await file.close();
  }
}

async function write(
  file: FileHandle,
  at: number,
  size: number,
  content: AsyncIterable<Uint8Array>,
  acknowledge: (received: number) => Promise<void>,
): Promise<Appended> {
  let position = at;
  let synced = at;
  let end: Appended["end"] = "taken";
  const settle = async () => {
    if (position === synced) return;
    await file.datasync();
    synced = position;
    await acknowledge(position);
  };
  const pieces = content[Symbol.asyncIterator]();
  for (;;) {
    const next = await nextPiece(pieces);
    if (next === "broken") {
      end = "broken";
      break;
    }
    if (next === null) break;
    if (position + next.byteLength > size) {
      await pieces.return?.();
      return { received: synced, end: "more-than-said" };
    }
    for (let done = 0; done < next.byteLength;) {
      const { bytesWritten } = await file.write(next, done, next.byteLength - done, position);
      done += bytesWritten;
      position += bytesWritten;
    }
    if (position - synced >= SYNC_EVERY) await settle();
  }
  await settle();
  return { received: position, end };
}

async function nextPiece(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | null | "broken"> {
  try {
    const next = await pieces.next();
    return next.done === true ? null : next.value;
  } catch {
    return "broken";
  }
}
