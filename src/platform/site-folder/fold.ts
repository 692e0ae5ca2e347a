import { openFolding, type FoldedSite } from "./folded.ts";
import { readLine } from "./line.ts";
import { linesOfLog } from "./segments.ts";

/**
 * What the log of releases promises to stand in a folder, path by path, and the number of its last release.
 * Reads line by line and trusts each: whether they are genuine is what `verifySite` says.
 */
export async function foldReleases(
  folder: string,
): Promise<{ readonly number: number; readonly site: FoldedSite }> {
  const site = openFolding();
  let number = 0;
  for await (const { bytes, isWhole } of linesOfLog(folder)) {
    const line = isWhole ? readLine(bytes.toString()) : null;
    if (line === null) continue;
    number = line.number;
    for (const [path, sha256, size] of line.files) site.set(path, sha256, size);
    for (const path of line.removed) site.remove(path);
  }
  return { number, site };
}
