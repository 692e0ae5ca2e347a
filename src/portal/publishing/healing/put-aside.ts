import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FORMS, GONE } from "../../../platform/site-folder/index.ts";

/**
 * Keeps altered files as evidence below the data folder, before they are healed. Answers where, or null when there
 * was nothing to keep.
 */
export async function putAside(
  siteFolder: string,
  dataFolder: string,
  path: string,
  at: Date,
): Promise<string | null> {
  const below = join("altered", at.toISOString().replaceAll(/[:.]/g, "-"), path);
  let kept: string | null = null;
  for (const ending of ["", ...FORMS.map((form) => form.ending), GONE]) {
    const target = join(dataFolder, below + ending);
    await mkdir(dirname(target), { recursive: true });
    const done = await copyFile(join(siteFolder, path + ending), target).then(
      () => true,
      () => false,
    );
    if (done) kept ??= below;
  }
  return kept;
}
