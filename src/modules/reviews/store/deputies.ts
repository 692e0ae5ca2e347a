import { sql } from "kysely";
import { plainDateOf, type PlainDate } from "../../../kernel/dates.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Deputy } from "../model.ts";
import "../tables.ts";

type Row = { id: string; user_id: string; deputy_id: string; from_day: string; to_day: string };

const inForce = (db: Db) =>
  db
    .selectFrom("reviews.deputies")
    .select(["id", "user_id", "deputy_id", "from_day", "to_day"])
    .where("ended_at", "is", null);

const toDeputy = (row: Row): Deputy => ({
  id: row.id,
  userId: row.user_id,
  deputyId: row.deputy_id,
  from: plainDateOf(row.from_day),
  to: plainDateOf(row.to_day),
});

/** One appointment at a time, so that two made at once cannot overlap. */
export async function lockAppointments(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reviews.deputies'))`.execute(tx);
}

/** Appointments in force that end on a day or later and that concern one of some people, or all when null. */
export async function deputiesFrom(
  db: Db,
  day: PlainDate,
  people: readonly string[] | null,
): Promise<readonly Deputy[]> {
  let query = inForce(db).where("to_day", ">=", day).orderBy("from_day").orderBy("id");
  if (people !== null) {
    if (people.length === 0) return [];
    query = query.where((is) =>
      is.or([is("user_id", "in", [...people]), is("deputy_id", "in", [...people])]),
    );
  }
  return (await query.execute()).map(toDeputy);
}

/** Those whose deputy somebody is on a day. */
export async function absentOnes(
  db: Db,
  deputyId: string,
  day: PlainDate,
): Promise<readonly string[]> {
  const rows = await inForce(db)
    .where("deputy_id", "=", deputyId)
    .where("from_day", "<=", day)
    .where("to_day", ">=", day)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.user_id);
}

/** An appointment in force, locked; null when there is none. */
export async function lockDeputy(tx: Tx, id: string): Promise<Deputy | null> {
  const row = await tx
    .selectFrom("reviews.deputies")
    .select(["id", "user_id", "deputy_id", "from_day", "to_day"])
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toDeputy(row);
}

export async function keepDeputy(
  tx: Tx,
  deputy: Deputy,
  about: { readonly siteId: number; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto("reviews.deputies")
    .values({
      id: deputy.id,
      site_id: about.siteId,
      user_id: deputy.userId,
      deputy_id: deputy.deputyId,
      from_day: deputy.from,
      to_day: deputy.to,
      appointed_by: about.by,
      appointed_at: about.at,
      ended_at: null,
    })
    .execute();
}

export async function endDeputyAt(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("reviews.deputies").set({ ended_at: at }).where("id", "=", id).execute();
}
