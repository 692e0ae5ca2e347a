import { createHash, hash } from "node:crypto";
import { createReadStream, lstatSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";

const IN_ONE = 1 << 20;

/** SHA-256 of a file in hex and its size; large files are read in pieces. */
export async function digestOfFile(
  path: string,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const { size } = await stat(path);
  if (size <= IN_ONE) {
    const content = await readFile(path);
    return { sha256: hash("sha256", content, "hex"), size: content.length };
  }
  const digest = createHash("sha256");
  let read = 0;
  for await (const chunk of createReadStream(path, {
    highWaterMark: IN_ONE,
  }) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    read += chunk.length;
  }
  return { sha256: digest.digest("hex"), size: read };
}

/**
 * The same without a detour over the pool, which costs four times as much, for all but large files; null for
 * what is not there or no plain file.
 */
export async function digestDirectly(
  path: string,
): Promise<{ readonly sha256: string; readonly size: number } | null> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return null;
  try {
    if (found.size > IN_ONE) return await digestOfFile(path);
    const content = readFileSync(path);
    return { sha256: hash("sha256", content, "hex"), size: content.length };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Whether a file has a digest; false when it cannot be read. */
export async function hasDigest(path: string, sha256: string): Promise<boolean> {
  try {
    return (await digestOfFile(path)).sha256 === sha256;
  } catch {
    return false;
  }
}
