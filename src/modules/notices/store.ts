import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database/database.ts";
import type { KnownAddress, NoticeRef, NoticeState } from "./model.ts";
import "./tables.ts";

/** Notes that a notice is about to go; false where it went already. */
export async function begin(tx: Tx, ref: NoticeRef, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto("notices.sent")
    .values({
      site_id: ref.siteId,
      case_id: ref.caseId,
      seq: ref.seq,
      way: ref.way,
      state: "sending",
      tries: 1,
      problem: null,
      at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["site_id", "case_id", "seq", "way"])
        .doUpdateSet({ state: "sending", tries: sql`notices.sent.tries + 1`, at })
        .where("notices.sent.state", "!=", "sent"),
    )
    .returning("tries")
    .executeTakeFirst();
  return row !== undefined;
}

export async function end(
  tx: Tx,
  ref: NoticeRef,
  outcome: { readonly state: NoticeState; readonly problem: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("notices.sent")
    .set(outcome)
    .where("site_id", "=", ref.siteId)
    .where("case_id", "=", ref.caseId)
    .where("seq", "=", ref.seq)
    .where("way", "=", ref.way)
    .execute();
}

/** The address of a case becomes this one; a confirmation of another is void. */
export async function nameAddress(
  tx: Tx,
  siteId: number,
  caseId: string,
  mark: string,
): Promise<void> {
  await tx
    .insertInto("notices.addresses")
    .values({ site_id: siteId, case_id: caseId, mark, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(["site_id", "case_id"])
        .doUpdateSet({ mark, confirmed_at: null })
        .where("notices.addresses.mark", "!=", mark),
    )
    .execute();
}

/** Confirms an address; false where the case has another by now. Once confirmed it stays as it was. */
export async function confirm(
  tx: Tx,
  siteId: number,
  caseId: string,
  mark: string,
  at: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable("notices.addresses")
    .set({ confirmed_at: sql`coalesce(confirmed_at, ${at})` })
    .where("site_id", "=", siteId)
    .where("case_id", "=", caseId)
    .where("mark", "=", mark)
    .returning("mark")
    .executeTakeFirst();
  return row !== undefined;
}

export async function addressOf(
  db: Db,
  siteId: number,
  caseId: string,
): Promise<KnownAddress | null> {
  const row = await db
    .selectFrom("notices.addresses")
    .select(["mark", "confirmed_at"])
    .where("site_id", "=", siteId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return row === undefined ? null : { mark: row.mark, confirmedAt: row.confirmed_at };
}
