import type { Selectable } from "kysely";
import type { PlainDate } from "../../kernel/dates.ts";
import type { Db, Tables, Tx } from "../../platform/database/database.ts";
import type { Instance, Remedy, RemedyId } from "./model.ts";
import "./tables.ts";

export type Made = { readonly at: Date; readonly by: string };

/** Reads a remedy and locks it, so that two who change it at once do so one after the other. */
export async function lockRemedy(tx: Tx, siteId: number, id: string): Promise<Remedy | null> {
  const row = await tx
    .selectFrom("remedies.remedies")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : ((await withInstances(tx, [row]))[0] ?? null);
}

/** Remedies with their instances, in the order of the rows. */
export async function withInstances(
  db: Db | Tx,
  rows: readonly Selectable<Tables["remedies.remedies"]>[],
): Promise<readonly Remedy[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const found = await db
    .selectFrom("remedies.instances")
    .selectAll()
    .where("site_id", "=", first.site_id)
    .where(
      "remedy_id",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    siteId: row.site_id,
    id: row.id as RemedyId,
    kind: row.kind,
    organizationId: row.organization_id,
    caseId: row.case_id,
    requestNumber: row.request_number,
    course: row.course,
    reconsiderationId: row.reconsideration_id as RemedyId | null,
    label: row.label,
    subject: row.subject,
    filedOn: row.filed_on as PlainDate,
    voidedOn: row.voided_on as PlainDate | null,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    instances: found.filter((one) => one.remedy_id === row.id).map(instanceOf),
  }));
}

function instanceOf(row: Selectable<Tables["remedies.instances"]>): Instance {
  const { decided_on: on, ending, result } = row;
  return {
    seq: row.seq,
    body: row.body,
    number: row.number,
    filedOn: row.filed_on as PlainDate,
    notifiedOn: row.notified_on as PlainDate | null,
    decision:
      on === null || ending === null || result === null
        ? null
        : { on: on as PlainDate, ending, result, told: row.told },
  };
}

export async function insertRemedy(tx: Tx, made: Remedy): Promise<void> {
  await tx
    .insertInto("remedies.remedies")
    .values({
      site_id: made.siteId,
      id: made.id,
      kind: made.kind,
      organization_id: made.organizationId,
      case_id: made.caseId,
      request_number: made.requestNumber,
      course: made.course,
      reconsideration_id: made.reconsiderationId,
      label: made.label,
      subject: made.subject,
      filed_on: made.filedOn,
      voided_on: null,
      version: made.version,
      changed_at: made.changedAt,
      changed_by: made.changedBy,
    })
    .execute();
  for (const instance of made.instances) await insertInstance(tx, made, instance);
}

export async function insertInstance(
  tx: Tx,
  of: Pick<Remedy, "siteId" | "id">,
  instance: Instance,
): Promise<void> {
  await tx
    .insertInto("remedies.instances")
    .values({
      site_id: of.siteId,
      remedy_id: of.id,
      seq: instance.seq,
      body: instance.body,
      number: instance.number,
      filed_on: instance.filedOn,
      notified_on: instance.notifiedOn,
      ...decisionColumns(instance.decision),
    })
    .execute();
}

/** Notes how an instance ended; null takes that back. */
export async function setDecision(
  tx: Tx,
  of: Pick<Remedy, "siteId" | "id">,
  seq: number,
  decision: Instance["decision"],
): Promise<void> {
  await tx
    .updateTable("remedies.instances")
    .set(decisionColumns(decision))
    .where("site_id", "=", of.siteId)
    .where("remedy_id", "=", of.id)
    .where("seq", "=", seq)
    .execute();
}

/** Raises the version of a remedy that was changed; `voidedOn` marks it as entered by mistake. */
export async function touch(
  tx: Tx,
  found: Remedy,
  { at, by }: Made,
  voidedOn: PlainDate | null = null,
): Promise<void> {
  await tx
    .updateTable("remedies.remedies")
    .set({ version: found.version + 1, changed_at: at, changed_by: by, voided_on: voidedOn })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}

export async function saveComplaintDays(
  tx: Tx,
  siteId: number,
  days: number,
  at: Date,
): Promise<void> {
  const values = { complaint_days: days, changed_at: at };
  await tx
    .insertInto("remedies.settings")
    .values({ site_id: siteId, ...values })
    .onConflict((conflict) => conflict.column("site_id").doUpdateSet(values))
    .execute();
}

function decisionColumns(decision: Instance["decision"]) {
  return decision === null
    ? { decided_on: null, ending: null, result: null, told: "" }
    : {
        decided_on: decision.on,
        ending: decision.ending,
        result: decision.result,
        told: decision.told,
      };
}
