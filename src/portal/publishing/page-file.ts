import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Puts a file into the published site so that a reader sees the old one or the new one, never a part: it is
 * written beside its place and renamed. `path` is relative to the site folder, with '/'.
 */
export async function writePage(
  siteFolder: string,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const target = placeOf(siteFolder, path);
  const beside = `${target}.${randomUUID()}.part`;
  try {
    await writeBeside(beside, content);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeBeside(beside: string, content: string | Uint8Array): Promise<void> {
  let file;
  try {
    file = await open(beside, "wx");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    await mkdir(dirname(beside), { recursive: true });
    file = await open(beside, "wx");
  }
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** Takes a file out of the published site; one that is not there is no problem. */
export async function removePage(siteFolder: string, path: string): Promise<void> {
  await rm(placeOf(siteFolder, path), { force: true });
}

/** The marker beside a withdrawn page: the web server then answers 410 with the notice that the page holds. */
export function goneMarker(path: string): string {
  return `${path}.gone`;
}

function placeOf(siteFolder: string, path: string): string {
  if (path.startsWith("/") || path.split("/").includes(".."))
    throw new RangeError(`not a path inside the site: ${path}`);
  return join(siteFolder, ...path.split("/"));
}
