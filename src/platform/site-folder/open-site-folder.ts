import { createHash, randomUUID } from "node:crypto";
import { copyFile, link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { GONE, type Placed, type PlacedFile, type SiteFolder } from "./model.ts";

/** Opens the folder of published files for writing; the caller sees to it that it is the only one. */
export function openSiteFolder(folder: string): SiteFolder {
  return {
    folder,
    async release(placed) {
      const files: PlacedFile[] = [];
      for (const one of placed) files.push(await place(folder, one));
      return { number: null, files };
    },
    async close() {},
  };
}

async function place(folder: string, placed: Placed): Promise<PlacedFile> {
  const { path } = placed;
  const target = placeOf(folder, path);
  if ("stored" in placed) {
    const { size } = await stat(placed.stored);
    const isThere = await stat(target).then(
      () => true,
      () => false,
    );
    if (!isThere) await beside(target, (part) => linkOrCopy(placed.stored, part));
    return { path, sha256: placed.sha256, size, isChanged: !isThere };
  }
  if (placed.content === null) {
    await rm(target, { force: true });
    await rm(target + GONE, { force: true });
    return { path, sha256: null, size: 0, isChanged: true };
  }
  const content = Buffer.from(placed.content);
  const before = await readFile(target).catch(() => null);
  const isChanged = before === null || !before.equals(content);
  if (isChanged) await beside(target, (part) => writeFile(part, content));
  // The notice takes the place of the text before the marker is set: what is withdrawn is nowhere from then on.
  if (placed.isGone === true) await writeFile(target + GONE, "");
  else await rm(target + GONE, { force: true });
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { path, sha256, size: content.length, isChanged };
}

async function beside(target: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${target}.${randomUUID()}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await write(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function linkOrCopy(stored: string, part: string): Promise<void> {
  await link(stored, part).catch(() => copyFile(stored, part));
}

function placeOf(folder: string, path: string): string {
  if (path.startsWith("/") || path.split("/").some((name) => name === ".." || name === ""))
    throw new RangeError(`not a path inside the site: ${path}`);
  return join(folder, ...path.split("/"));
}
