import { open, type FileHandle } from "node:fs/promises";
import { crc32, deflateRawSync } from "node:zlib";
import { openPromise, type Entry } from "yauzl";

/** A part that changes: its new bytes, or null where it is left out. */
export type Changes = ReadonlyMap<string, Buffer | null>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const VERSION = 20;
/** Of an entry's flags only "its name is UTF-8" goes on: sizes are known and nothing is encrypted. */
const UTF8_NAME = 0x0800;

type Facts = {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

/**
 * Writes a copy of a zip file in which some parts change and all others keep their packed bytes. Of entries with one
 * name only the first goes on, and nothing that stands between entries. Names are as the reading gave them.
 */
export async function copyZip(path: string, copy: string, changes: Changes): Promise<void> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    decodeStrings: false,
    autoClose: false,
  });
  const out = await open(copy, "wx");
  const names = new Set<string>();
  const directory: Buffer[] = [];
  let offset = 0;
  const put = async (bytes: Buffer) => {
    await writeAll(out, bytes);
    offset += bytes.length;
  };
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString("utf8").replaceAll("\\", "/");
      const key = name.replace(/^\/+/, "").toLowerCase();
      if (names.has(key)) continue;
      names.add(key);
      const change = changes.get(name);
      if (change === null) continue;
      const begin = offset;
      if (change === undefined) {
        const facts = factsOf(entry);
        await put(header(LOCAL, facts));
        const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
        for await (const chunk of packed) await put(chunk as Buffer);
        directory.push(header(CENTRAL, facts, begin));
      } else {
        const packed = deflateRawSync(change);
        const facts = {
          ...factsOf(entry),
          method: DEFLATED,
          crc: crc32(change),
          packed: packed.length,
          size: change.length,
        };
        await put(header(LOCAL, facts));
        await put(packed);
        directory.push(header(CENTRAL, facts, begin));
      }
    }
    const begin = offset;
    for (const listed of directory) await put(listed);
    await put(ending(directory.length, offset - begin, begin));
  } finally {
    await out.close();
    zip.close();
  }
}

function factsOf(entry: Entry): Facts {
  return {
    name: entry.fileNameRaw,
    flags: entry.generalPurposeBitFlag & UTF8_NAME,
    method: entry.compressionMethod,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    crc: entry.crc32,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
  };
}

/** The header before an entry, or, with the place of that, its line in the directory. */
function header(signature: number, facts: Facts, offset = 0): Buffer {
  const isListed = signature === CENTRAL;
  const bytes = Buffer.alloc(isListed ? 46 : 30);
  let at = bytes.writeUInt32LE(signature, 0);
  if (isListed) at = bytes.writeUInt16LE(VERSION, at);
  at = bytes.writeUInt16LE(VERSION, at);
  for (const word of [facts.flags, facts.method, facts.time, facts.date]) {
    at = bytes.writeUInt16LE(word, at);
  }
  for (const long of [facts.crc, facts.packed, facts.size]) at = bytes.writeUInt32LE(long, at);
  bytes.writeUInt16LE(facts.name.length, at);
  if (isListed) bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, facts.name]);
}

function ending(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(END, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

async function writeAll(out: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await out.write(bytes, written)).bytesWritten;
  }
}
