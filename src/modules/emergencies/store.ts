import { sql } from "kysely";
import type { Id } from "../../kernel/ids.ts";
import type { Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { measureOf } from "./queries/measure-row.ts";
import type { EffectKind, Measure } from "./model.ts";
import "./tables.ts";

/** Holds the row that every change reads: changes under way end first, later ones wait. */
export async function lockState(tx: Tx): Promise<void> {
  await tx.selectFrom("emergencies.state").select("only_row").forUpdate().execute();
}

/** The measure of a kind that has not ended; for freezes use `unendedFreeze`. */
export async function unended(
  tx: Tx,
  kind: Exclude<EffectKind, "freeze">,
): Promise<Measure | null> {
  const row = await tx
    .selectFrom("emergencies.measures")
    .selectAll()
    .where("kind", "=", kind)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : measureOf(row);
}

/** The freeze by its key that has not ended. */
export async function unendedFreeze(tx: Tx, id: string): Promise<Measure | null> {
  const row = await tx
    .selectFrom("emergencies.measures")
    .selectAll()
    .where("id", "=", id)
    .where("kind", "=", "freeze")
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : measureOf(row);
}

/** Measures whose end has come, or had come before somebody ended them. */
export async function overAt(tx: Tx, now: Date): Promise<readonly Measure[]> {
  const rows = await tx
    .selectFrom("emergencies.measures")
    .selectAll()
    .where("ended_at", "is", null)
    .where("until", "<=", now)
    .orderBy("until")
    .execute();
  return rows.map(measureOf);
}

/** Keeps a new measure; answers false when the same thing is frozen already. */
export async function insert(tx: Tx, measure: Measure, by: Actor): Promise<boolean> {
  const { effect } = measure;
  const banner = effect.kind === "banner" ? effect : null;
  const frozen = effect.kind === "freeze" ? effect : null;
  const row = await tx
    .insertInto("emergencies.measures")
    .values({
      id: measure.id,
      kind: effect.kind,
      banner_text: banner?.text ?? null,
      tone: banner?.tone ?? null,
      link: banner?.link ?? null,
      site_id: frozen?.siteId ?? null,
      target: frozen?.target ?? null,
      target_key: frozen?.key ?? null,
      target_name: frozen?.name ?? null,
      reason: measure.reason,
      begins_at: measure.beginsAt,
      until: measure.until,
      set_at: measure.setAt,
      set_by_id: by.kind === "user" ? by.userId : null,
      set_by: measure.setBy,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a measure; `by` is null when it was over by itself. */
export async function end(tx: Tx, id: Id<"measure">, at: Date, by: string | null): Promise<void> {
  await tx
    .updateTable("emergencies.measures")
    .set({ ended_at: at, ended_by: by })
    .where("id", "=", id)
    .execute();
}

/** Writes what has not ended into the row that every change reads. */
export async function settleState(tx: Tx): Promise<void> {
  await sql`
    update emergencies.state set
      is_read_only = r.id is not null, read_only_until = r.until,
      read_only_why = coalesce(r.reason, ''), read_only_by = coalesce(r.set_by, ''),
      freezes = (select count(*) from emergencies.measures where kind = 'freeze' and ended_at is null)
    from (select 1) one
    left join emergencies.measures r on r.kind = 'read-only' and r.ended_at is null`.execute(tx);
}
