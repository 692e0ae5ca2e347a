import { existsSync, watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import { pagesOf, RELEASES, STAGING, stagingOf } from "./paths.ts";
import { openReader } from "./read-on.ts";

/** Somebody who is told of releases, until `close`. */
export type Following = { close(): void };

/**
 * Hears of a release: the pages that it changed (without the endings of compressed forms and markers) and its
 * number. `paths` null: anything may have changed, because the log was replaced or cut.
 */
export type OnPaths = (paths: readonly string[] | null, number: number) => void;

const POLL = 250;
/** A release on record is in place within milliseconds. */
const SOON = 5;
const SOON_TIMES = 100;

/**
 * Tells which pages changed, release by release, in the process that publishes or in any other: at once, and
 * within a quarter of a second where the system does not tell of changed files. `from` is the number of the
 * last release already known, or "now". Each release is told when all of it is in place; one that a crash
 * left unfinished is told after half a second, and again when it is completed.
 */
export function followReleases(folder: string, from: number | "now", onPaths: OnPaths): Following {
  const reader = openReader(folder, from);
  const open = new Map<number, { readonly pages: readonly string[]; tries: number }>();
  const watched = new Map<string, FSWatcher>();
  let isReading = false;
  let isAgain = false;
  let isClosed = false;
  let soon: NodeJS.Timeout | null = null;

  function tell(): void {
    for (const [number, one] of open) {
      const isInPlace = !existsSync(stagingOf(folder, number));
      one.tries += 1;
      if (isInPlace) open.delete(number);
      if (isInPlace || one.tries === SOON_TIMES) onPaths(one.pages, number);
    }
    if (soon === null && [...open.values()].some(({ tries }) => tries <= SOON_TIMES)) {
      soon = setTimeout(() => {
        soon = null;
        if (!isClosed) tell();
      }, SOON);
      soon.unref();
    }
  }

  async function look(): Promise<void> {
    isAgain = true;
    if (isReading) return;
    isReading = true;
    do {
      isAgain = false;
      for await (const read of reader.news()) {
        if (isClosed) return;
        if (read === "replaced") onPaths(null, reader.number());
        else if (read.paths.length > 0)
          open.set(read.number, { pages: pagesOf(read.paths), tries: 0 });
      }
    } while (isAgain);
    isReading = false;
    if (!isClosed) tell();
  }

  /** What cannot be read now is read at the next poll. */
  function lookNow(): void {
    if (isClosed) return;
    for (const name of [RELEASES, STAGING]) if (!watched.has(name)) begin(name);
    look().catch(() => {
      isReading = false;
    });
  }

  function begin(name: string): void {
    try {
      const watcher = watch(join(folder, name), { persistent: false }, lookNow);
      watcher.on("error", () => end(name));
      watched.set(name, watcher);
    } catch {
      // Not there yet, or no more watches to be had: polling goes on.
    }
  }

  function end(name: string): void {
    watched.get(name)?.close();
    watched.delete(name);
  }

  const poll = setInterval(lookNow, POLL);
  poll.unref();
  lookNow();
  return {
    close() {
      isClosed = true;
      clearInterval(poll);
      if (soon !== null) clearTimeout(soon);
      for (const name of watched.keys()) end(name);
    },
  };
}
