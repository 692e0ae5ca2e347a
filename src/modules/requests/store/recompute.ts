import type { Tx } from "../../../platform/database/database.ts";
import type { RequestId } from "../model.ts";
import type { Standing } from "../rules/standing.ts";
import { eventsByCase, recordOf, type CaseRecord } from "./cases.ts";
import "../tables.ts";

/** A case with what its lists say now. */
export type Stored = { readonly found: CaseRecord; readonly standing: Standing };

/** The next cases without an end after an id, locked, with their events. */
export async function lockOpenAfter(
  tx: Tx,
  siteId: number,
  after: RequestId | null,
  most: number,
): Promise<readonly Stored[]> {
  let query = tx
    .selectFrom("requests.cases")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("concluded_on", "is", null)
    .orderBy("id")
    .limit(most)
    .forUpdate();
  if (after !== null) query = query.where("id", ">", after);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const events = await eventsByCase(
    tx,
    siteId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    found: recordOf(row, events.get(row.id) ?? []),
    standing: {
      receivedOn: row.received_on as Standing["receivedOn"],
      rules: row.rules as Standing["rules"],
      dueOn: row.due_on as Standing["dueOn"],
      provisional: row.provisional,
      clock: row.clock as Standing["clock"],
    },
  }));
}

/** Brings what lists say of a case up to date where nothing happened in it. */
export async function saveStanding(
  tx: Tx,
  { siteId, id }: CaseRecord,
  standing: Standing,
): Promise<void> {
  await tx
    .updateTable("requests.cases")
    .set({
      received_on: standing.receivedOn,
      rules: standing.rules,
      due_on: standing.dueOn,
      provisional: standing.provisional,
      clock: standing.clock,
    })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .execute();
}
