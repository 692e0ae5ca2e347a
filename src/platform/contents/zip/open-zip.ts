import { openPromise, type Entry, type ZipFile } from "yauzl";
import type { UnreadReason } from "../model.ts";
import { Halt, type Budget } from "../reading.ts";
import { entryName } from "./entry-name.ts";

/** A file inside a zip file. `refused` says why it may not or cannot be read. */
export type ZipPart = {
  readonly name: string;
  readonly bytes: number;
  readonly refused: UnreadReason | null;
  readonly entry: Entry;
};

export type Zip = {
  /** All entries but folders, in the order of the directory. */
  readonly parts: readonly ZipPart[];
  /** Why not all entries are listed; null when they are. */
  readonly cut: UnreadReason | null;
  /** The part of a name, with "/" between folders and in any case of letters; of several, the first. */
  part(name: string): ZipPart | undefined;
  /** The bytes of a part, counted as they come. Halts when it is refused, damaged or longer than it says. */
  stream(part: ZipPart): AsyncGenerator<Buffer>;
  close(): void;
};

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 30;

/**
 * Opens a zip file by its central directory alone; nothing is inflated before sizes, ratios, encryption and
 * overlaps are known. Halts for a file without a directory.
 */
export async function openZip(path: string, budget: Budget): Promise<Zip> {
  const file = await openPromise(path, {
    lazyEntries: true,
    decodeStrings: false,
    autoClose: false,
  }).catch(() => {
    throw new Halt("damaged");
  });
  const parts: ZipPart[] = [];
  let cut: UnreadReason | null = null;
  try {
    for await (const entry of file.eachEntry()) {
      const name = entryName(entry).replaceAll("\\", "/");
      if (parts.length >= budget.bounds.entries) {
        cut = "too-large";
        break;
      }
      if (name.endsWith("/") && entry.uncompressedSize === 0) continue;
      parts.push({ name, bytes: entry.uncompressedSize, entry, refused: refusalOf(entry, budget) });
    }
  } catch {
    cut = "damaged";
  }
  const sound = withoutOverlaps(parts);
  const byName = new Map<string, ZipPart>();
  for (const part of sound) {
    const key = keyOf(part.name);
    if (!byName.has(key)) byName.set(key, part);
  }
  return {
    parts: sound,
    cut,
    part: (name) => byName.get(keyOf(name)),
    stream: (part) => inflated(file, part, budget),
    close: () => file.close(),
  };
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
}

function refusalOf(entry: Entry, { bounds }: Budget): UnreadReason | null {
  if (entry.isEncrypted()) return "encrypted";
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return "unknown-kind";
  }
  if (entry.uncompressedSize > bounds.entryBytes) return "too-large";
  const isBomb =
    entry.uncompressedSize > bounds.ratioFloorBytes &&
    entry.uncompressedSize > entry.compressedSize * bounds.ratio;
  return isBomb ? "too-large" : null;
}

/** Entries that share bytes with another are refused: only bombs and damaged files have them. */
function withoutOverlaps(parts: readonly ZipPart[]): readonly ZipPart[] {
  const inOrder = parts.toSorted((a, b) => startOf(a) - startOf(b));
  const overlapping = new Set<ZipPart>();
  let last: ZipPart | undefined;
  for (const part of inOrder) {
    if (last !== undefined && startOf(part) < endOf(last)) {
      overlapping.add(part).add(last);
    }
    if (last === undefined || endOf(part) > endOf(last)) last = part;
  }
  if (overlapping.size === 0) return parts;
  return parts.map((part) => (overlapping.has(part) ? { ...part, refused: "damaged" } : part));
}

const startOf = ({ entry }: ZipPart) => entry.relativeOffsetOfLocalHeader;
const endOf = (part: ZipPart) =>
  startOf(part) + LOCAL_HEADER + part.entry.fileNameRaw.length + part.entry.compressedSize;

async function* inflated(file: ZipFile, part: ZipPart, budget: Budget): AsyncGenerator<Buffer> {
  if (part.refused !== null) throw new Halt(part.refused);
  const stream = await file.openReadStreamPromise(part.entry);
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      budget.spendBytes(bytes.length);
      yield bytes;
    }
  } finally {
    stream.destroy();
  }
}
