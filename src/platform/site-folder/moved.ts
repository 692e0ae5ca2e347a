import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { asLocation, normalisedAddress } from "../../kernel/old-address.ts";

/**
 * Where addresses lead that no file stands for any more. A million of them must cost neither a million files
 * nor memory: they lie in at most 4,096 files '.moved/abc', chosen by the first three hex digits of the
 * SHA-256 of the old address, each line an old address and where it leads, parted by a tab.
 */
const FIRST_LINE = "gongkai moved 1\n";
const FOLDER = ".moved";
const HOPS = 8;

/** The file, relative to the site folder, of rules for all addresses that begin alike. */
export const MOVED_PREFIXES = `${FOLDER}/prefixes.json`;

/** A whole branch of the site: what follows `from`, which ends with '/', is kept behind `to` or left off. */
export type MovedPrefix = {
  readonly from: string;
  readonly to: string;
  readonly keepsRest: boolean;
};

/** The number, 0 to 4095, of the file in which a normalised old address lies. */
export function movedShard(address: string): number {
  return createHash("sha256").update(address).digest().readUInt16BE(0) >> 4;
}

/** The path, relative to the site folder, of a file of old addresses by its number. */
export function movedShardPath(shard: number): string {
  return `${FOLDER}/${shard.toString(16).padStart(3, "0")}`;
}

/** The content of a file of old addresses, the same for the same addresses in any order; null for none. */
export function movedShardContent(
  moved: readonly { readonly from: string; readonly to: string }[],
): string | null {
  if (moved.length === 0) return null;
  const lines = moved.map(({ from, to }) => `${from}\t${to}\n`).toSorted();
  return FIRST_LINE + lines.join("");
}

/** The content of the file of prefixes, the longest first; null for none. */
export function movedPrefixesContent(prefixes: readonly MovedPrefix[]): string | null {
  if (prefixes.length === 0) return null;
  const sorted = prefixes
    .map(({ from, to, keepsRest }) => ({ from, to, keepsRest }))
    .toSorted((a, b) => b.from.length - a.from.length || (a.from < b.from ? -1 : 1));
  return `${JSON.stringify(sorted, null, 1)}\n`;
}

/**
 * Where an address (path and query, as a visitor asked for it) has moved to, ready for the header Location;
 * null when nothing is known of it. Chains are followed to their end, so that a visitor is sent once. Ask
 * only for what no published file stands for: a live page goes before.
 */
export function movedTo(folder: string, asked: string): string | null {
  const from = normalisedAddress(asked);
  if (from === null) return null;
  const prefixes = prefixesOf(folder);
  const end = endOfWay(from, (at) => exactly(folder, at) ?? byPrefix(prefixes, at));
  return end === null || end === from ? null : asLocation(end);
}

/**
 * The end of the way that begins at an address, by what each address on it leads to: itself when it leads
 * nowhere, null for a circle. A way of more than eight steps is none.
 */
export function endOfWay(from: string, next: (address: string) => string | null): string | null {
  const seen = new Set([from]);
  for (let at = from; seen.size <= HOPS;) {
    const on = next(at);
    if (on === null) return at;
    if (!on.startsWith("/")) return on;
    if (seen.has(on)) return null;
    seen.add(on);
    at = on;
  }
  return null;
}

function exactly(folder: string, address: string): string | null {
  const file = contentOf(join(folder, movedShardPath(movedShard(address))));
  if (file === null) return null;
  const key = Buffer.from(`\n${address}\t`);
  const found = file.indexOf(key);
  if (found < 0) return null;
  const end = file.indexOf("\n", found + key.length);
  return file.toString("utf8", found + key.length, end < 0 ? file.length : end);
}

function prefixesOf(folder: string): readonly MovedPrefix[] {
  const file = contentOf(join(folder, MOVED_PREFIXES));
  return file === null ? [] : JSON.parse(file.toString());
}

let room = Buffer.alloc(65_536);

/**
 * A small file that the machine has in memory: waiting for threads would cost ten times the reading, and
 * memory of its own for every visitor who is lost would keep the collector busy. Valid until the next call.
 */
function contentOf(path: string): Buffer | null {
  let file;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    if (size > room.length) room = Buffer.alloc(size * 2);
    return room.subarray(0, readSync(file, room, 0, size, 0));
  } finally {
    closeSync(file);
  }
}

/** Where the longest prefix of an address leads to, its query left off; null when none fits. */
export function byPrefix(prefixes: readonly MovedPrefix[], address: string): string | null {
  const [path = ""] = address.split("?");
  for (const { from, to, keepsRest } of prefixes) {
    if (path === from.slice(0, -1) || (!keepsRest && path.startsWith(from))) return to;
    // Two slashes at the beginning would name another host.
    if (path.startsWith(from)) return (to + path.slice(from.length)).replace(/^\/[/\\]+/, "/");
  }
  return null;
}
