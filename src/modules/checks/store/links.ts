import type { Db, Tx } from "../../../platform/database/database.ts";
import type { LinkOutcome } from "../keeping-model.ts";
import "../tables.ts";

/** What addresses answered when they were last asked, as far as that was after `since`. */
export async function linkOutcomes(
  db: Db,
  addresses: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, LinkOutcome>> {
  if (addresses.length === 0) return new Map();
  const rows = await db
    .selectFrom("checks.links")
    .select(["address", "outcome"])
    .where("address", "in", [...new Set(addresses)])
    .where("checked_at", ">", since)
    .execute();
  return new Map(rows.map((row) => [row.address, row.outcome]));
}

export async function keepLinkOutcomes(
  tx: Tx,
  outcomes: ReadonlyMap<string, LinkOutcome>,
  at: Date,
): Promise<void> {
  if (outcomes.size === 0) return;
  await tx
    .insertInto("checks.links")
    .values([...outcomes].map(([address, outcome]) => ({ address, outcome, checked_at: at })))
    .onConflict((conflict) =>
      conflict.column("address").doUpdateSet((row) => ({
        outcome: row.ref("excluded.outcome"),
        checked_at: at,
      })),
    )
    .execute();
}
