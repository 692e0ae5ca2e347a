import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Expression } from "../keeping-model.ts";
import "../tables.ts";

/** The installation's own list, in the order of its expressions. */
export function ownExpressions(db: Db, siteId: number): Promise<readonly Expression[]> {
  return db
    .selectFrom("checks.expressions")
    .select(["wrong", "right", "level", "why"])
    .where("site_id", "=", siteId)
    .orderBy("wrong")
    .execute();
}

/** Puts a list in place of the installation's own. */
export async function replaceExpressions(
  tx: Tx,
  siteId: number,
  list: readonly Expression[],
): Promise<void> {
  await tx.deleteFrom("checks.expressions").where("site_id", "=", siteId).execute();
  if (list.length === 0) return;
  await tx
    .insertInto("checks.expressions")
    .values(list.map((one) => ({ site_id: siteId, ...one })))
    .execute();
}
