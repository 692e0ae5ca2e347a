import type { FileEntry, ReleaseLine } from "./line.ts";

/** What a release does to the folder, file by file, in the order it does it. */
export type Step = { readonly put: FileEntry } | { readonly remove: string };

/** The steps of a release as its line keeps them. */
export function contentOf(steps: readonly Step[]): Pick<ReleaseLine, "files" | "removed"> {
  const files: FileEntry[] = [];
  const removed: string[] = [];
  for (const step of steps) {
    if ("put" in step) files.push(step.put);
    else removed.push(step.remove);
  }
  return { files, removed };
}
