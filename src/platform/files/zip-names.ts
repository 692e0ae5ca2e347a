import type { FileHandle } from "node:fs/promises";

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_BYTES = 4 * 1_048_576;

/**
 * The names of a zip file's entries, from the directory at its end; null for a file without one, or with
 * one of over 4 MB.
 */
export async function zipNames(file: FileHandle): Promise<readonly string[] | null> {
  const { size } = await file.stat();
  const tail = await bytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue;
    const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (length > MOST_BYTES || start + length > size) return null;
    return namesIn(await bytes(file, start, length));
  }
  return null;
}

function namesIn(directory: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== ENTRY) break;
    const name = directory.readUInt16LE(at + 28);
    names.push(directory.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function bytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  return buffer.subarray(0, bytesRead);
}
