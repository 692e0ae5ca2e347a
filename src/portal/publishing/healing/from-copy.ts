import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  FORMS,
  foldReleases,
  GONE,
  type FoldedSite,
  type Placed,
  type SiteFolder,
} from "../../../platform/site-folder/index.ts";

/**
 * Mends pages without the database: what the signed log promises and a second copy of the site still holds, byte for
 * byte, is put in place again; what the log does not know is taken away. Answers how many pages were mended.
 */
export async function fromCopy(
  folder: SiteFolder,
  copy: string,
  pages: readonly string[],
): Promise<number> {
  const { site } = await foldReleases(folder.folder);
  const placed: Placed[] = [];
  for (const path of pages) {
    if (await isRight(folder.folder, path, site)) continue;
    const promised = site.get(path);
    if (promised === null) {
      placed.push({ path, content: null });
      continue;
    }
    const content = await readFile(join(copy, path)).catch(() => null);
    if (content === null || digestOf(content) !== promised.sha256) continue;
    placed.push({ path, content, isGone: site.get(path + GONE) !== null });
  }
  if (placed.length > 0) await folder.release(placed, { anew: true });
  return placed.length;
}

async function isRight(folder: string, path: string, site: FoldedSite): Promise<boolean> {
  for (const ending of ["", ...FORMS.map((form) => form.ending), GONE]) {
    const promised = site.get(path + ending);
    const file = join(folder, path + ending);
    if (promised === null) {
      if (existsSync(file)) return false;
      continue;
    }
    const content = await readFile(file).catch(() => null);
    if (content === null || digestOf(content) !== promised.sha256) return false;
  }
  return true;
}

function digestOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
