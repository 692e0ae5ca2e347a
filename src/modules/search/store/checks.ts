import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import "../tables.ts";

/** What a comparison of the index with what should be in it found. */
export type CheckOutcome = {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly lookedAt: number;
  readonly missing: number;
  readonly surplus: number;
  /** There, but of an earlier text or indexed in an earlier way. */
  readonly stale: number;
  /** Right, but with files that were not read yet. */
  readonly awaiting: number;
  readonly mended: number;
};

/** Keeps what a check found. */
export async function keepCheck(tx: Tx, check: CheckOutcome): Promise<void> {
  await sql`
    insert into search.checks (started_at, finished_at, looked_at, missing, surplus, stale, awaiting, mended)
    values (${check.startedAt}, ${check.finishedAt}, ${check.lookedAt}, ${check.missing}, ${check.surplus},
      ${check.stale}, ${check.awaiting}, ${check.mended})`.execute(tx);
}

/** What the last check found; null before the first. */
export async function lastCheck(db: Db): Promise<CheckOutcome | null> {
  const found = await sql<CheckOutcome>`
    select started_at as "startedAt", finished_at as "finishedAt", looked_at as "lookedAt", missing, surplus, stale,
      awaiting, mended
    from search.checks order by id desc limit 1`.execute(db);
  return found.rows[0] ?? null;
}
