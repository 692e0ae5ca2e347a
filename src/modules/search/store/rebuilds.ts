import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Gathering entries, making their indexes, taking in what changed meanwhile. */
export type RebuildPhase = "filling" | "indexing" | "catching-up";

/** The rebuild that is under way, or the last one. */
export type RebuildState = {
  readonly isRunning: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly phase: RebuildPhase;
  readonly done: number;
  readonly total: number;
  /** Why it did not come to its end; searches went on with the index of before. */
  readonly problem: string | null;
};

/** Only one process rebuilds: it holds the lock of this name. */
export const REBUILD_LOCK = "search-rebuild";
const CUT_OFF = "重建中途被打断，检索一直使用原来的索引。";

/** Notes that a rebuild begins, and answers its number; those that were cut off are ended. */
export async function beginRebuild(tx: Tx, total: number, at: Date): Promise<number> {
  await sql`
    update search.rebuilds set finished_at = ${at}, problem = ${CUT_OFF} where finished_at is null`.execute(
    tx,
  );
  await sql`delete from search.rebuild_changes`.execute(tx);
  const made = await sql<{ id: number }>`
    insert into search.rebuilds (started_at, phase, total) values (${at}, 'filling', ${total}) returning id`.execute(
    tx,
  );
  return made.rows[0]?.id ?? 0;
}

/** Says how far a rebuild is. */
export async function noteRebuild(
  db: Db,
  id: number,
  now: { readonly phase: RebuildPhase; readonly done: number },
): Promise<void> {
  await sql`
    update search.rebuilds set phase = ${now.phase}, done = ${now.done},
      total = greatest(total, ${now.done}) where id = ${id}`.execute(db);
}

/** Ends a rebuild; false when it was ended by somebody else already. */
export async function endRebuild(
  tx: Tx,
  id: number,
  at: Date,
  problem: string | null,
): Promise<boolean> {
  const ended = await sql`
    update search.rebuilds set finished_at = ${at}, problem = ${problem}
    where id = ${id} and finished_at is null returning id`.execute(tx);
  await sql`delete from search.rebuild_changes`.execute(tx);
  return ended.rows.length > 0;
}

/** Takes some of the entries that were changed meanwhile, each once. */
export async function takeChanges(tx: Tx, most: number): Promise<readonly string[]> {
  const taken = await sql<{ entry_id: string }>`
    delete from search.rebuild_changes where number in (
      select number from search.rebuild_changes order by number limit ${most})
    returning entry_id`.execute(tx);
  return [...new Set(taken.rows.map((row) => row.entry_id))];
}

/** The rebuild that is under way, or else the last one; null before the first. */
export async function rebuildState(db: Db): Promise<RebuildState | null> {
  const found = await sql<Omit<RebuildState, "isRunning"> & { isHeld: boolean }>`
    select started_at as "startedAt", finished_at as "finishedAt", phase, done, total, problem,
      exists (select 1 from pg_locks where locktype = 'advisory' and granted
        and (classid::bigint << 32 | objid::bigint) = hashtext(${`gongkai:${REBUILD_LOCK}`})::bigint
        and database = (select oid from pg_database where datname = current_database())) as "isHeld"
    from search.rebuilds order by id desc limit 1`.execute(db);
  const [row] = found.rows;
  if (row === undefined) return null;
  const { isHeld, ...state } = row;
  const isRunning = state.finishedAt === null && isHeld;
  return { ...state, isRunning, problem: isRunning || state.finishedAt ? state.problem : CUT_OFF };
}
