import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { FORMS, GONE } from "../site-folder/model.ts";

const ENDINGS: readonly string[] = [GONE, ...FORMS.map(({ ending }) => ending)];

/**
 * Every published file below a folder, relative to it, folder by folder in the order of names, without hidden
 * names, markers and precompressed forms. Only the names of one way down are in memory.
 */
export async function* publishedFiles(folder: string, below = ""): AsyncGenerator<string> {
  const folders: string[] = [];
  const files: string[] = [];
  for await (const entry of await opendir(join(folder, below), { bufferSize: 256 })) {
    const { name } = entry;
    if (name.startsWith(".") || name.endsWith(".part")) continue;
    if (entry.isDirectory()) folders.push(name);
    else if (entry.isFile() && !ENDINGS.some((ending) => name.endsWith(ending))) files.push(name);
  }
  for (const name of files.sort()) yield below + name;
  for (const name of folders.sort()) yield* publishedFiles(folder, `${below}${name}/`);
}
