import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../clock.ts";
import type { Db } from "../../database/database.ts";
import type { FileStore } from "../file-store.ts";
import * as store from "./store.ts";

/** Which of some files a record carries, by SHA-256; every subject that keeps files answers for its own. */
export type Carrier = (db: Db, sha256s: readonly string[]) => Promise<ReadonlySet<string>>;

const HOUR = 3_600_000;
const UNFINISHED_FOR = 24 * HOUR;
const UNCARRIED_FOR = 7 * 24 * HOUR;
const TOGETHER = 200;

/**
 * Takes away unfinished uploads that nobody touched for 24 hours, and files that came by upload and that no
 * record has carried for 7 days. A file that somebody wants again at this very moment is put back.
 */
export async function sweepUploads(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly folder: string;
  readonly carriers: readonly Carrier[];
}): Promise<{ readonly unfinished: number; readonly uncarried: number }> {
  const { db, folder } = deps;
  const now = deps.clock.now().getTime();
  await store.removeUntouched(db, new Date(now - UNFINISHED_FOR));
  const unfinished = await removeParts(db, folder, now - UNFINISHED_FOR);

  const carried = async (sha256s: readonly string[]) => {
    const found = await Promise.all(deps.carriers.map((carrier) => carrier(db, sha256s)));
    return new Set(found.flatMap((set) => [...set]));
  };
  const before = new Date(now - UNCARRIED_FOR);
  let uncarried = 0;
  for (let after = ""; ;) {
    const arrived = await store.arrivedBefore(db, before, after, TOGETHER);
    const kept = await carried(arrived);
    for (const sha256 of arrived) {
      if (kept.has(sha256)) continue;
      const isWanted = async () =>
        (await store.arrivedSince(db, sha256, before)) || (await carried([sha256])).has(sha256);
      if (await removeFile(deps.files.pathOf(sha256), isWanted)) uncarried += 1;
      await store.forgetArrivals(db, sha256, before);
    }
    const last = arrived.at(-1);
    if (last === undefined || arrived.length < TOGETHER) break;
    after = last;
  }
  return { unfinished, uncarried };
}

/** Parts of which nothing is known any more, and what a conversion left behind when it was killed. */
async function removeParts(db: Db, folder: string, before: number): Promise<number> {
  const names = await readdir(folder).catch((): string[] => []);
  let removed = 0;
  for (let at = 0; at < names.length; at += TOGETHER) {
    const some = names.slice(at, at + TOGETHER);
    const ids = some.filter((name) => name.endsWith(PART)).map(idOf);
    const known = await store.knownUploads(db, ids);
    for (const name of some) {
      const path = join(folder, name);
      const kept = known.has(idOf(name)) ? null : await stat(path).catch(() => null);
      if (kept === null || kept.mtimeMs >= before) continue;
      await rm(path, { force: true, recursive: true });
      removed += 1;
    }
  }
  return removed;
}

const PART = ".part";

function idOf(name: string): string {
  return name.slice(0, -PART.length);
}

async function removeFile(path: string | null, isWanted: () => Promise<boolean>): Promise<boolean> {
  if (path === null) return false;
  const aside = `${path}.removed`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return false;
  if (await isWanted()) {
    await rename(aside, path);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}
