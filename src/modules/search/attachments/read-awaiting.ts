import { stat } from "node:fs/promises";
import { awaitingEntries } from "../queries/awaiting.ts";
import type { FileTexts } from "../queries/kept-texts.ts";
import { entriesNow, renewEntries, type RenewDeps } from "../upkeep/renew.ts";
import { readFileText } from "./read-file.ts";

export type ReadingDeps = RenewDeps & {
  /** Where a file is stored; null for what is none. */
  readonly pathOf: (digest: string) => string | null;
};

/**
 * Reads the files of entries that wait for it, the newest first, and puts what they say into the search, entry by
 * entry. Only what the published edition carries is read. A file that is not there counts as one that cannot be
 * read. Answers how many entries were done, at most `most`; `isOver` ends it early.
 */
export async function readAwaiting(
  deps: ReadingDeps,
  most: number,
  isOver: () => boolean = () => false,
): Promise<number> {
  let done = 0;
  for (const id of await awaitingEntries(deps.db.read, most)) {
    if (isOver()) break;
    await renewEntries(deps, [id], await textsOf(deps, id));
    done += 1;
  }
  return done;
}

async function textsOf(deps: ReadingDeps, id: string): Promise<FileTexts> {
  const texts = new Map<string, Awaited<ReturnType<typeof readFileText>>>();
  for (const entry of await entriesNow(deps.db.read, deps.sources, [id])) {
    const known = new Set(entry.attachments.map(({ number }) => number));
    for (const { number, name, digest } of entry.files) {
      if (known.has(number) || texts.has(digest)) continue;
      const path = deps.pathOf(digest);
      const isThere = path !== null && (await stat(path).catch(() => null)) !== null;
      texts.set(digest, isThere ? await readFileText(path, name) : { parts: [], isWhole: false });
    }
  }
  return texts;
}
