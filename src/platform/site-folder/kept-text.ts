import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * The text of a file that only its owner may read, made on the first call. Two programs that call at the same
 * instant get the same text.
 */
export async function keptText(path: string, make: () => string): Promise<string> {
  const known = await textOf(path);
  if (known !== null) return known;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    await writeFile(beside, make(), { mode: 0o600, flush: true });
    await link(beside, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(beside, { force: true });
  }
  return readFile(path, "utf8");
}

/** The text of a file; null when there is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
