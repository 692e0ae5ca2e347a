import type { Db } from "../../../platform/database/database.ts";
import type { Measure } from "../model.ts";
import { isOver } from "../rules.ts";
import { measureOf } from "./measure-row.ts";

/** What stands at an instant: in force or set for later, the newest first. */
export async function standingMeasures(db: Db, now: Date): Promise<readonly Measure[]> {
  return (await unendedMeasures(db)).filter((measure) => !isOver(measure, now));
}

/** What nobody has ended yet and no round has found to be over. */
export async function unendedMeasures(db: Db): Promise<readonly Measure[]> {
  const rows = await db
    .selectFrom("emergencies.measures")
    .selectAll()
    .where("ended_at", "is", null)
    .orderBy("set_at", "desc")
    .execute();
  return rows.map(measureOf);
}

/** Everything that was ever set, the newest first. */
export async function newestMeasures(db: Db, limit: number): Promise<readonly Measure[]> {
  const rows = await db
    .selectFrom("emergencies.measures")
    .selectAll()
    .orderBy("set_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(measureOf);
}
