import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { RELEASES } from "../site-folder/paths.ts";
import type { LogMark } from "./model.ts";

/**
 * Copies the log up to a mark, after everything that it promises. Segments only grow, so only what is new of
 * them is copied; a copy that is not the beginning of the source is made anew.
 */
export async function copyLog(mark: LogMark, source: string, folder: string): Promise<null> {
  const [from, to] = [join(source, RELEASES), join(folder, RELEASES)];
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).sort();
  for (const name of names.filter((one) => one.endsWith(".pem")))
    await replace(await readFile(join(from, name)), join(to, name));
  const segments = names.filter((name) => name.endsWith(".jsonl") && name <= mark.segment);
  for (const name of segments) {
    const end = name === mark.segment ? mark.offset : (await stat(join(from, name))).size;
    const had = await stat(join(to, name)).then(({ size }) => size, ifMissing(0));
    const isBeginning = had <= end && (await isAlike(join(from, name), join(to, name), had));
    if (isBeginning && had === end) continue;
    await append(join(from, name), join(to, name), isBeginning ? had : 0, end);
  }
  for (const name of (await readdir(to)).filter((one) => one.endsWith(".jsonl")))
    if (!segments.includes(name)) await rm(join(to, name), { force: true });
  return null;
}

const COMPARED = 65_536;

/** Whether the ends of what both have are the same; lines are chained, so that ends tell all before them. */
async function isAlike(from: string, to: string, length: number): Promise<boolean> {
  if (length === 0) return true;
  const start = Math.max(0, length - COMPARED);
  const [one, other] = await Promise.all([from, to].map((file) => piece(file, start, length)));
  return one !== undefined && other !== undefined && one.equals(other);
}

async function piece(file: string, start: number, end: number): Promise<Buffer> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(
      Buffer.alloc(end - start),
      0,
      end - start,
      start,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}

async function append(from: string, to: string, start: number, end: number): Promise<void> {
  const file = await open(to, start === 0 ? "w" : "a");
  try {
    const chunks = createReadStream(from, { start, end: end - 1 }) as AsyncIterable<Buffer>;
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function replace(content: Buffer, file: string): Promise<void> {
  const before = await readFile(file).catch(ifMissing(null));
  if (before?.equals(content) === true) return;
  const opened = await open(`${file}.part`, "w");
  await opened.writeFile(content);
  await opened.close();
  await rename(`${file}.part`, file);
}

/** Takes a value for a file that is not there; other troubles stay troubles. */
export function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return value;
    throw error;
  };
}
