import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { isBooks } from "./paths.ts";

/** A name in the site folder: a file that a visitor could be given, or a folder (path "" for the site itself). */
export type Found = { readonly path: string; readonly isFolder: boolean };

/** Everything in a site folder but its own books, folder by folder, few names in memory at a time. */
export async function* publishedFiles(folder: string): AsyncGenerator<Found> {
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    yield { path: below, isFolder: true };
    for await (const entry of await namesIn(join(folder, below))) {
      if (below === "" && isBooks(entry.name)) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else yield { path, isFolder: false };
    }
  }
}

/** A folder that goes while it is read has no names any more. */
async function namesIn(folder: string): Promise<AsyncIterable<Dirent> | readonly Dirent[]> {
  try {
    return await opendir(folder, { bufferSize: 256 });
  } catch (error) {
    if (error instanceof Error && "code" in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code)))
      return [];
    throw error;
  }
}

/** The folders directly in a folder of the site, its own books left out. */
export async function* foldersIn(folder: string, below: string): AsyncGenerator<string> {
  for await (const entry of await namesIn(join(folder, below))) {
    if (!entry.isDirectory() || (below === "" && isBooks(entry.name))) continue;
    yield below === "" ? entry.name : `${below}/${entry.name}`;
  }
}

/** The paths of all files of a site folder but its own books. */
export async function* walkSite(folder: string): AsyncGenerator<string> {
  for await (const { path, isFolder } of publishedFiles(folder)) if (!isFolder) yield path;
}
