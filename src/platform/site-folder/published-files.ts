import type { Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { isBooks } from "./paths.ts";

/** A name in the site folder that a visitor could be given, and whether it is a plain file. */
export type Found = { readonly path: string; readonly isFile: boolean };

/** Everything in a site folder but its own books, folder by folder, few names in memory at a time. */
export async function* publishedFiles(folder: string): AsyncGenerator<Found> {
  const waiting = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for await (const entry of await namesIn(join(folder, below))) {
      if (below === "" && isBooks(entry.name)) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else yield { path, isFile: entry.isFile() };
    }
  }
}

/** A folder that goes while it is read has no names any more. */
async function namesIn(folder: string): Promise<AsyncIterable<Dirent> | readonly Dirent[]> {
  try {
    return await opendir(folder, { bufferSize: 256 });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
