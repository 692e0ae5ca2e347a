import { lstatSync, watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import { foldersIn } from "./published-files.ts";

/** The watches over the folders of a site. */
export type WatchedFolders = {
  /** Watches a folder and those in it anew; what is no folder is passed over. Answers whether it is one. */
  follow(below: string): Promise<boolean>;
  end(below: string): void;
};

/**
 * One watch for each folder: `changed` hears the folder and the name in it, null when the system does not say.
 * `spent` is called when the system has no more watches.
 */
export function openWatchedFolders(
  folder: string,
  changed: (below: string, name: string | null, isNameNew: boolean) => void,
  spent: () => void,
): WatchedFolders {
  const watched = new Map<string, FSWatcher>();

  function isFolder(below: string): boolean {
    return lstatSync(join(folder, below), { throwIfNoEntry: false })?.isDirectory() === true;
  }

  /** Ends the watch over a folder and over those in it. */
  function end(below: string): void {
    for (const [one, watcher] of watched) {
      if (one !== below && below !== "" && !one.startsWith(`${below}/`)) continue;
      watcher.close();
      watched.delete(one);
    }
  }

  function begin(below: string): boolean {
    try {
      const watcher = watch(join(folder, below), { persistent: false }, (event, name) =>
        changed(below, name, event === "rename"),
      );
      watcher.on("error", () => end(below));
      watched.set(below, watcher);
      return true;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "ENOSPC" || code === "EMFILE") spent();
      return false;
    }
  }

  async function follow(below: string): Promise<boolean> {
    if (!isFolder(below)) {
      if (watched.has(below)) end(below);
      return false;
    }
    // A folder of the same name may be another one than before: its watch is not trusted.
    end(below);
    if (!begin(below)) return false;
    for await (const one of foldersIn(folder, below)) await follow(one);
    return true;
  }

  return { follow, end };
}
