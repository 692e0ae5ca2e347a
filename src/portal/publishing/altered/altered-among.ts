import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "../../../platform/database/database.ts";
import { FORMS, GONE } from "../../../platform/site-folder/index.ts";
import { entriesAt, type FoundAltered, type StandingEntry } from "../../../modules/pages/index.ts";
import { inspectPage } from "./inspect.ts";

/** A page that is not as it was published; `entry` is null for one that never was. */
export type Altered = {
  readonly path: string;
  readonly found: FoundAltered;
  readonly entry: StandingEntry | null;
};

/** What stands in the site without being a page of the ledger: it has other keepers. */
const OTHERS = /^(assets\/|\.|emergency\.json$)/;

const TOGETHER = 200;

/**
 * Which of some pages are not as they were published. Ask it while nothing is being published: what is placed
 * enters the ledger a moment later.
 */
export async function alteredAmong(
  db: Db,
  folder: string,
  paths: readonly string[],
): Promise<readonly Altered[]> {
  const altered: Altered[] = [];
  const own = paths.filter((path) => !OTHERS.test(path));
  for (let at = 0; at < own.length; at += TOGETHER) {
    const some = own.slice(at, at + TOGETHER);
    const entries = new Map((await entriesAt(db, some)).map((entry) => [entry.path, entry]));
    const found = await Promise.all(some.map((path) => look(folder, path, entries.get(path))));
    altered.push(...found.filter((one) => one !== null));
  }
  return altered;
}

/** Whether something stands there that another part of the publisher keeps. */
export function isKeptElsewhere(path: string): boolean {
  return OTHERS.test(path);
}

async function look(
  folder: string,
  path: string,
  entry: StandingEntry | undefined,
): Promise<Altered | null> {
  if (entry === undefined) {
    const isThere = ["", ...FORMS.map(({ ending }) => ending), GONE].some(
      (ending) =>
        lstatSync(join(folder, path + ending), { throwIfNoEntry: false })?.isDirectory() === false,
    );
    return isThere ? { path, found: "added", entry: null } : null;
  }
  const found = await inspectPage(folder, entry);
  return found === "right" ? null : { path, found, entry };
}
