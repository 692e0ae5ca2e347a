import { lstatSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import { systemClock } from "../clock.ts";
import { pageOf } from "./paths.ts";
import { publishedFiles } from "./published-files.ts";

/** Changes may bear a time somewhat before the one at which they can be seen. */
const MARGIN = 2_000;
const AT_ONCE = 64;

/**
 * Looks at every file of a site by its time of change, which nobody can set, and tells those that changed since
 * the look before; for a folder in which something came or went, its path with '/' at the end. Remembers
 * nothing but the time. After the clock was set back every folder is told. Answers the milliseconds it took.
 */
export function openSweep(folder: string, suspect: (path: string) => void): () => Promise<number> {
  let before = systemClock.now().getTime();
  return async () => {
    const start = systemClock.now().getTime();
    const isSetBack = start < before;
    const since = before - MARGIN;
    let seen = 0;
    for await (const { path, isFolder } of publishedFiles(folder)) {
      const facts = lstatSync(join(folder, path), { throwIfNoEntry: false });
      const isChanged = facts === undefined || facts.ctimeMs >= since;
      if (isChanged || (isSetBack && isFolder)) suspect(isFolder ? `${path}/` : pageOf(path));
      seen += 1;
      if (seen % AT_ONCE === 0) await pause();
    }
    before = start;
    return systemClock.now().getTime() - start;
  };
}
