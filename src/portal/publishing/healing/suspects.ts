import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FORMS, GONE } from "../../../platform/site-folder/index.ts";

const ENDINGS = [...FORMS.map(({ ending }) => ending), GONE];

/** The page that a file belongs to: its own path, or that of which it is a form or marker. */
export function pageOfFile(path: string): string {
  const ending = ENDINGS.find((one) => path.endsWith(one));
  return ending === undefined ? path : path.slice(0, -ending.length);
}

/** The pages to look at for what was suspected; a path with '/' at its end is a folder with what is directly in it. */
export function pagesSuspected(folder: string, suspected: readonly string[]): ReadonlySet<string> {
  const pages = new Set<string>();
  for (const path of suspected) {
    if (!path.endsWith("/")) {
      pages.add(pageOfFile(path));
      continue;
    }
    const below = path === "/" ? "" : path;
    for (const name of filesIn(join(folder, below))) pages.add(pageOfFile(below + name));
  }
  return pages;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}
