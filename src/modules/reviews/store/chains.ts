import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Chain } from "../model.ts";
import "../tables.ts";

/** The chains that organizations have set for themselves, by organization. */
export async function ownChains(
  db: Db,
  organizationIds: readonly number[],
): Promise<ReadonlyMap<number, Chain>> {
  if (organizationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("reviews.chains")
    .selectAll()
    .where("organization_id", "in", [...organizationIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.organization_id,
      { reviews: row.reviews, daysPerStep: row.days_per_step },
    ]),
  );
}

/** Sets an organization's own chain; null takes it away. */
export async function keepChain(
  tx: Tx,
  organizationId: number,
  chain: Chain | null,
  at: Date,
): Promise<void> {
  if (chain === null) {
    await tx.deleteFrom("reviews.chains").where("organization_id", "=", organizationId).execute();
    return;
  }
  const set = { reviews: chain.reviews, days_per_step: chain.daysPerStep, updated_at: at };
  await tx
    .insertInto("reviews.chains")
    .values({ organization_id: organizationId, ...set })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet(set))
    .execute();
}
