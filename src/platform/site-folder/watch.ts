import { lstatSync } from "node:fs";
import { isBooks, pageOf } from "./paths.ts";
import { openSweep } from "./sweep.ts";
import { openWatchedFolders } from "./watched-folders.ts";

/** A watch over a site folder, until `close`. `isWatching` false: it is swept instead. */
export type SiteWatch = { readonly isWatching: boolean; close(): void };

/** Changes of one moment are told together. */
const TOGETHER = 100;
const SWEEP = 5_000;
/** So many at once may be more than the system tells: the folder is swept as well. */
const FLOOD = 4_000;

/**
 * Tells of files of a site folder that came, changed or went, whoever did it: the paths of their pages, and for
 * a folder in which something unknown happened its path with '/' at the end ("/" for the site itself). What the
 * program does itself is told too; whether a file is as it should be is for the caller to find. One watch for
 * each folder; where the system has no more of them, or with `sweep`, all files are looked at every so many
 * milliseconds instead.
 */
export function watchSiteFolder(
  folder: string,
  onSuspicion: (paths: readonly string[]) => void,
  options: { readonly sweep?: number } = {},
): SiteWatch {
  const suspected = new Set<string>();
  const sweep = openSweep(folder, suspect);
  const every = options.sweep ?? SWEEP;
  let isWatching = options.sweep === undefined;
  let isClosed = false;
  let due: NodeJS.Timeout | null = null;
  let sweepDue: NodeJS.Timeout | null = null;
  const folders = openWatchedFolders(folder, changed, giveUp);

  function suspect(path: string): void {
    if (isClosed) return;
    suspected.add(path);
    due ??= setTimeout(tell, TOGETHER).unref();
  }

  function tell(): void {
    due = null;
    const paths = [...suspected];
    suspected.clear();
    if (isWatching && paths.length >= FLOOD) sweepSoon(every);
    if (!isClosed && paths.length > 0) onSuspicion(paths);
  }

  function sweepSoon(wait: number): void {
    if (isClosed || sweepDue !== null) return;
    sweepDue = setTimeout(async () => {
      const took = await sweep().catch(() => every);
      sweepDue = null;
      // A sweep of very many files must not take up the machine.
      if (!isWatching) sweepSoon(Math.max(every, took * 10));
    }, wait).unref();
  }

  function changed(below: string, name: string | null, isNameNew: boolean): void {
    if (name === null) return suspect(`${below}/`);
    if (below === "" && isBooks(name)) return;
    const path = below === "" ? name : `${below}/${name}`;
    suspect(pageOf(path));
    if (isNameNew) void follow(path);
  }

  /** Watches a folder that is new; what is in it came before the watch did. */
  async function follow(below: string): Promise<void> {
    if (isClosed || !isWatching) return;
    // What vanishes meanwhile is told by the folder above it.
    const isFolder = await folders.follow(below).catch(() => true);
    if (isClosed || !isWatching) folders.end("");
    else if (isFolder && below !== "") suspect(`${below}/`);
  }

  function giveUp(): void {
    isWatching = false;
    folders.end("");
    sweepSoon(0);
  }

  /** The site's own folder has nobody above it who would tell that it is another one. */
  const identity = () => lstatSync(folder, { throwIfNoEntry: false })?.ino;
  let known = identity();
  const look = setInterval(() => {
    const now = identity();
    if (now === known) return;
    known = now;
    suspect("/");
    void follow("");
  }, every).unref();

  if (isWatching) void follow("");
  else sweepSoon(0);
  return {
    get isWatching() {
      return isWatching;
    },
    close() {
      isClosed = true;
      clearInterval(look);
      if (due !== null) clearTimeout(due);
      if (sweepDue !== null) clearTimeout(sweepDue);
      folders.end("");
    },
  };
}
