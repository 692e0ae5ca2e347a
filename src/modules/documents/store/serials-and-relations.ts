import type { Tx } from "../../../platform/database/database.ts";
import type { RelationKind } from "../model.ts";
import "../tables.ts";

/** Takes `count` serials for index numbers of an organization in a year; answers the first of them. */
export async function takeSerials(
  tx: Tx,
  of: { readonly siteId: number; readonly organizationId: number; readonly year: number },
  count: number,
): Promise<number> {
  const row = await tx
    .insertInto("documents.index_serials")
    .values({
      site_id: of.siteId,
      organization_id: of.organizationId,
      year: of.year,
      last_serial: count,
    })
    .onConflict((conflict) =>
      conflict.columns(["site_id", "organization_id", "year"]).doUpdateSet((set) => ({
        last_serial: set("documents.index_serials.last_serial", "+", count),
      })),
    )
    .returning("last_serial")
    .executeTakeFirstOrThrow();
  return row.last_serial - count + 1;
}

/** Relates documents of one site; a relation that stands already is left. */
export async function relate(
  tx: Tx,
  siteId: number,
  relations: readonly {
    readonly fromId: string;
    readonly toId: string;
    readonly kind: RelationKind;
  }[],
  at: Date,
): Promise<void> {
  if (relations.length === 0) return;
  await tx
    .insertInto("documents.relations")
    .values(
      relations.map((one) => ({
        site_id: siteId,
        from_id: one.fromId,
        to_id: one.toId,
        kind: one.kind,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
