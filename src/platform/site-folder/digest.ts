import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
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

/** Whether a file has a digest; false when it cannot be read. */
export async function hasDigest(path: string, sha256: string): Promise<boolean> {
  try {
    return (await digestOfFile(path)).sha256 === sha256;
  } catch {
    return false;
  }
}
