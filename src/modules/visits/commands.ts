import { ok } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Db } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { DayOfPath, Place, Visited } from "./model.ts";
import { keptFrom } from "./period-rules.ts";
import * as store from "./store.ts";

type Deps = { readonly database: Database; readonly clock: Clock };

/** Says to whom visited paths belong, by path; those that it does not know are absent. */
export type PlacesOf = (db: Db, visited: readonly Visited[]) => Promise<ReadonlyMap<string, Place>>;

const AT_ONCE = 1_000;
const ENDED_AFTER_MS = 30 * 86_400_000;
const NOWHERE: Place = { siteId: null, columnId: null, organizationId: null, documentId: null };

/** Adds views that were counted elsewhere. Days and paths may stand in it several times. */
export async function addVisits(
  { database, clock }: Deps,
  rows: readonly DayOfPath[],
): Promise<void> {
  const summed = new Map<string, DayOfPath>();
  for (const row of rows) {
    const key = `${row.day} ${row.path}`;
    const had = summed.get(key);
    summed.set(key, {
      ...row,
      people: row.people + (had?.people ?? 0),
      robots: row.robots + (had?.robots ?? 0),
    });
  }
  const batch = {
    writer: newId(),
    number: 1,
    at: clock.now(),
    keptFrom: keptFrom(clock.today()),
  };
  await database.transact(async (tx) => {
    await store.addBatch(tx, batch, [...summed.values()]);
    return ok(true);
  });
}

/**
 * Looks up to whom visited paths belong: new ones, and once a day all others, since documents change their
 * column. Answers how many were looked up.
 */
export async function placeVisits({ database, clock }: Deps, placesOf: PlacesOf): Promise<number> {
  const today = clock.today();
  let count = 0;
  for (;;) {
    const done = await database.transact(async (tx) => {
      const paths = await store.pathsToPlace(tx, today, AT_ONCE);
      if (paths.length === 0) return ok(0);
      const places = await placesOf(tx, paths);
      await store.place(
        tx,
        today,
        paths.map(({ id, path }) => ({ id, ...(places.get(path) ?? NOWHERE) })),
      );
      return ok(paths.length);
    });
    if (!done.ok || done.value === 0) return count;
    count += done.value;
  }
}

/** Removes the days that are kept by the month alone from now on. Answers how many rows went. */
export async function pruneVisits({ database, clock }: Deps): Promise<number> {
  const before = new Date(clock.now().getTime() - ENDED_AFTER_MS);
  const done = await database.transact(async (tx) =>
    ok((await store.prune(tx, keptFrom(clock.today()), before)).days),
  );
  return done.ok ? done.value : 0;
}
