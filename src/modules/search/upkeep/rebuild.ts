import { setTimeout as pause } from "node:timers/promises";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { soleHolder, type Sole } from "../../../platform/database/sole.ts";
import { vectorOf } from "../lexemes.ts";
import type { SearchEntry } from "../model.ts";
import { openSegmenters } from "../segmenters.ts";
import {
  dropNextTables,
  makeNextIndexes,
  makeNextTables,
  settleNextTables,
  switchTables,
} from "../store/next.ts";
import {
  beginRebuild,
  endRebuild,
  noteRebuild,
  REBUILD_LOCK,
  takeChanges,
  type RebuildPhase,
} from "../store/rebuilds.ts";
import { deleteRows, insertRows } from "../store/rows.ts";
import { writeAlone } from "../store/writers.ts";
import { entriesNow, type RenewDeps } from "./renew.ts";

export type RebuildDeps = Omit<RenewDeps, "db"> & {
  readonly db: Database;
  readonly clock: Clock;
  /** How many threads cut texts into words. */
  readonly threads: number;
};

/** How far a rebuild is. */
type RebuildProgress = {
  readonly phase: RebuildPhase;
  readonly done: number;
  readonly total: number;
};

type RebuildOrder = {
  progress?(now: RebuildProgress): void;
  /** True once it is to end without a switch. */
  isOver?(): boolean;
};

const TOGETHER = 500;
/** So few changes are taken in while all writers wait. */
const FEW = 100;
/** A search holds its tables for some milliseconds; who waits longer lets the others pass and tries again. */
const PATIENCE_MS = 250;
/** After so long PostgreSQL ends the vacuuming for which somebody waits. */
const LONG_PATIENCE_MS = 1_500;
const TRIES = 200;
const HELD = "切换索引时检索表一直被占用（例如正在备份），没有切换成功。请稍后再重建。";

class Over extends Error {}

/**
 * Makes the index anew beside the one that searches use, and puts it in its place in one transaction. Whatever is
 * published, changed or withdrawn meanwhile is taken in before. Killed or failed, it leaves the index of before; the
 * next one clears up. Refuses to run beside another, and says when it was ended early. Answers how many entries.
 */
export async function rebuildIndex(
  deps: RebuildDeps,
  order: RebuildOrder = {},
): Promise<Result<number, "rebuild-running" | "rebuild-ended">> {
  const sole = await soleHolder(deps.db, REBUILD_LOCK);
  if (sole === null) return refuse("rebuild-running");
  try {
    const { total, id } = await begin(deps);
    try {
      const run = { deps, order, sole, id, total };
      const done = await fill(run);
      await index(run, done);
      await takeOver(run, done);
      return ok(done);
    } catch (error) {
      const isOver = error instanceof Over;
      const problem = isOver ? "重建被停止。" : isHeldUp(error) ? HELD : String(error);
      await abandon(deps, id, problem).catch(() => {});
      if (!isOver) throw error;
      return refuse("rebuild-ended");
    }
  } finally {
    await sole.release();
  }
}

type Run = {
  readonly deps: RebuildDeps;
  readonly order: RebuildOrder;
  readonly sole: Sole;
  readonly id: number;
  readonly total: number;
};

async function begin({ db, sources, clock }: RebuildDeps) {
  const counts = await Promise.all(sources.map((source) => source.count(db.read)));
  const total = counts.reduce((all, one) => all + one, 0);
  const id = await inTransaction(db, async (tx) => {
    // From now on writers say what they change; those that did not know of it yet are waited for.
    await writeAlone(tx);
    await makeNextTables(tx);
    return beginRebuild(tx, total, clock.now());
  });
  return { total, id };
}

async function fill(run: Run): Promise<number> {
  const { deps } = run;
  const segmenters = openSegmenters(deps.threads);
  let done = 0;
  let entering: Promise<void> = Promise.resolve();
  try {
    for await (const ids of idsInOrder(deps)) {
      // The next ones are read and cut into words while these are entered.
      const entries = await entriesNow(deps.db.read, deps.sources, ids);
      const vectors = await segmenters.vectors(entries);
      await entering;
      goOn(run, { phase: "filling", done });
      done += entries.length;
      const count = done;
      entering = inTransaction(deps.db, async (tx) => {
        await insertRows(tx, "search_next", indexed(entries, vectors));
        await noteRebuild(tx, run.id, { phase: "filling", done: count });
      });
      entering.catch(() => {});
    }
    await entering;
  } finally {
    await entering.catch(() => {});
    await segmenters.close();
  }
  return done;
}

async function* idsInOrder({ db, sources }: RebuildDeps): AsyncGenerator<readonly string[]> {
  for (const source of sources) {
    for await (const facts of source.facts(db.read)) {
      for (let at = 0; at < facts.length; at += TOGETHER)
        yield facts.slice(at, at + TOGETHER).map(({ id }) => id);
    }
  }
}

async function index(run: Run, done: number): Promise<void> {
  const { deps } = run;
  goOn(run, { phase: "indexing", done });
  await noteRebuild(deps.db.read, run.id, { phase: "indexing", done });
  await inTransaction(deps.db, makeNextIndexes);
  await settleNextTables(deps.db.read);
}

async function takeOver(run: Run, done: number): Promise<void> {
  const { deps } = run;
  goOn(run, { phase: "catching-up", done });
  await noteRebuild(deps.db.read, run.id, { phase: "catching-up", done });
  for (let tries = 1; ; tries += 1) {
    while ((await inTransaction(deps.db, (tx) => catchUp(deps, tx, TOGETHER))) > FEW)
      goOn(run, { phase: "catching-up", done });
    try {
      await inTransaction(deps.db, async (tx) => {
        await writeAlone(tx);
        while ((await catchUp(deps, tx, TOGETHER)) > 0);
        if (run.sole.isLost() || !(await endRebuild(tx, run.id, deps.clock.now(), null)))
          throw new Over();
        await switchTables(tx, tries % 10 === 0 ? LONG_PATIENCE_MS : PATIENCE_MS);
      });
      return;
    } catch (error) {
      if (!isHeldUp(error) || tries === TRIES) throw error;
      await pause(tries * 5);
    }
  }
}

/** Takes in what was changed: as it is now, or not at all. Answers how much that was. */
async function catchUp(deps: RebuildDeps, tx: Tx, most: number): Promise<number> {
  const ids = await takeChanges(tx, most);
  if (ids.length === 0) return 0;
  const entries = await entriesNow(tx, deps.sources, ids);
  await deleteRows(tx, "search_next", ids);
  await insertRows(tx, "search_next", indexed(entries, entries.map(vectorOf)));
  return ids.length;
}

function indexed(entries: readonly SearchEntry[], vectors: readonly string[]) {
  return entries.map((entry, at) => ({ entry, vector: vectors[at] ?? "" }));
}

async function abandon({ db, clock }: RebuildDeps, id: number, problem: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (await endRebuild(tx, id, clock.now(), problem)) await dropNextTables(tx);
  });
}

function goOn({ order, sole, total }: Run, now: Omit<RebuildProgress, "total">): void {
  if (sole.isLost() || order.isOver?.() === true) throw new Over();
  order.progress?.({ ...now, total: Math.max(total, now.done) });
}

/** Whether others held a table for too long, or two waited for each other: it may be tried again. */
function isHeldUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(55P03|40P01)$/.test(String(error.code));
}

async function inTransaction<T>(
  db: Pick<Database, "transact">,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const done = await db.transact(async (tx): Promise<Result<T, never>> => ok(await work(tx)));
  if (!done.ok) throw new Error("refused");
  return done.value;
}
