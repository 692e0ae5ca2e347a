import { newId } from "../../../platform/ids.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { FoundAltered } from "../model.ts";
import "../tables.ts";

/** One file that was found to be other than it was published. */
export type Incident = {
  readonly at: Date;
  readonly path: string;
  readonly found: FoundAltered;
  readonly healedAt: Date | null;
  /** From what it was mended. */
  readonly way: string | null;
  /** Where the altered file was put aside, below the data folder. */
  readonly keptAt: string | null;
};

/** Notes what was found and how it was mended. */
export async function noteIncidents(tx: Tx, incidents: readonly Incident[]): Promise<void> {
  if (incidents.length === 0) return;
  await tx
    .insertInto("pages.incidents")
    .values(
      incidents.map((one) => ({
        id: newId(),
        at: one.at,
        path: one.path,
        found: one.found,
        healed_at: one.healedAt,
        way: one.way,
        kept_at: one.keptAt,
      })),
    )
    .execute();
}

/** The newest incidents, newest first. */
export async function newestIncidents(db: Db, limit: number): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom("pages.incidents")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    path: row.path,
    found: row.found,
    healedAt: row.healed_at,
    way: row.way,
    keptAt: row.kept_at,
  }));
}
