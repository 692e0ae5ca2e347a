import { sql, type Insertable, type Selectable } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db, Tables, Tx } from "../../../platform/database/database.ts";
import type { CaseEvent, EventFacts } from "../events.ts";
import type { ApplicantKind, RequestId } from "../model.ts";
import { askedMark } from "../rules/asked-mark.ts";
import { caseOf, type Case } from "../rules/case.ts";
import type { Standing } from "../rules/standing.ts";
import "../tables.ts";

export type CaseRow = Selectable<Tables["requests.cases"]>;

/** A case with what identifies it and all that happened in it. */
export type CaseRecord = {
  readonly siteId: number;
  readonly id: RequestId;
  readonly number: string;
  readonly subject: string;
  readonly applicantKind: ApplicantKind;
  readonly applicantLabel: string;
  readonly applicantMark: string;
  readonly dueOn: PlainDate | null;
  readonly filedAt: Date;
  readonly version: number;
  readonly events: readonly CaseEvent[];
  readonly case: Case;
};

/** Reads a case and locks it, so that two officers deciding at once decide one after the other. */
export async function lockCase(
  tx: Tx,
  siteId: number,
  id: RequestId,
): Promise<CaseRecord | undefined> {
  const row = await tx
    .selectFrom("requests.cases")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : recordOf(row, await eventsOf(tx, siteId, id));
}

/** Everything that happened in a case, in its order. */
export async function eventsOf(
  db: Db,
  siteId: number,
  id: RequestId,
): Promise<readonly CaseEvent[]> {
  const [found = []] = (await eventsByCase(db, siteId, [id])).values();
  return found;
}

/** Everything that happened in several cases, of each in its order. */
export async function eventsByCase(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const rows = await db
    .selectFrom("requests.events")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("case_id", "in", ids)
    .orderBy("case_id")
    .orderBy("seq")
    .execute();
  const found = new Map<string, CaseEvent[]>();
  for (const { case_id, seq, at, by_id, by_name, facts } of rows) {
    const list = found.get(case_id) ?? [];
    found.set(case_id, list);
    list.push({ seq, at, by: by_id, byName: by_name, facts });
  }
  return found;
}

/** A case out of its row and its events. The row's organization is where it is now; the filing began it there. */
export function recordOf(row: CaseRow, events: readonly CaseEvent[]): CaseRecord {
  return {
    siteId: row.site_id,
    id: row.id as RequestId,
    number: row.number,
    subject: row.subject,
    applicantKind: row.applicant_kind,
    applicantLabel: row.applicant_label,
    applicantMark: row.applicant_mark,
    dueOn: row.due_on as PlainDate | null,
    filedAt: row.filed_at,
    version: row.version,
    events,
    case: caseOf({ organizationId: row.organization_id, asked: row.asked }, events),
  };
}

/** The next number of a year. The row stays locked to the commit: numbers have no gaps and no doubles. */
export async function takeNumbers(
  tx: Tx,
  siteId: number,
  year: number,
  count: number,
): Promise<number> {
  const { last } = await tx
    .insertInto("requests.numbers")
    .values({ site_id: siteId, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(["site_id", "year"])
        .doUpdateSet({ last: sql`requests.numbers.last + excluded.last` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

/** Cases that this form made before: by the key that came with it. */
export async function byFormKeys(
  db: Db,
  siteId: number,
  keys: readonly string[],
): Promise<
  readonly { readonly formKey: string; readonly id: RequestId; readonly number: string }[]
> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("requests.cases")
    .select(["form_key", "id", "number"])
    .where("site_id", "=", siteId)
    .where("form_key", "in", keys)
    .execute();
  return rows.map((row) => ({
    formKey: row.form_key,
    id: row.id as RequestId,
    number: row.number,
  }));
}

/** The key of the form that a case was made from. */
export async function formKeyOf(tx: Tx, siteId: number, id: RequestId): Promise<string> {
  const row = await tx
    .selectFrom("requests.cases")
    .select("form_key")
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.form_key;
}

export async function insertCases(
  tx: Tx,
  rows: readonly Insertable<Tables["requests.cases"]>[],
  identities: readonly Insertable<Tables["requests.identities"]>[],
  events: readonly Insertable<Tables["requests.events"]>[],
): Promise<void> {
  await tx
    .insertInto("requests.cases")
    .values([...rows])
    .execute();
  await tx
    .insertInto("requests.identities")
    .values([...identities])
    .execute();
  await tx
    .insertInto("requests.events")
    .values([...events])
    .execute();
}

/** Adds what happened and brings the columns of the lists up to date. */
export async function appendEvents(
  tx: Tx,
  found: CaseRecord,
  events: readonly CaseEvent[],
  next: Case,
  standing: Standing,
  at: Date,
): Promise<void> {
  if (events.length > 0)
    await tx
      .insertInto("requests.events")
      .values(
        events.map((event) => ({
          site_id: found.siteId,
          case_id: found.id,
          seq: event.seq,
          kind: event.facts.kind,
          at: event.at,
          by_id: event.by,
          by_name: event.byName,
          facts: JSON.stringify(event.facts satisfies EventFacts),
        })),
      )
      .execute();
  await tx
    .updateTable("requests.cases")
    .set({
      ...columnsOf(next, standing),
      events: (found.events.at(-1)?.seq ?? 0) + events.length,
      version: found.version + 1,
      changed_at: at,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}

/** What lists need of a case, from the case itself. */
export function columnsOf(found: Case, standing: Standing) {
  return {
    organization_id: found.organizationId,
    user_id: found.userId,
    state: found.state,
    subject: found.asked.items[0]?.text.slice(0, 120) ?? "",
    asked: JSON.stringify(found.asked),
    asked_mark: askedMark(found.asked),
    channel: found.channel,
    received_on: standing.receivedOn,
    rules: standing.rules,
    due_on: standing.dueOn,
    provisional: standing.provisional,
    clock: standing.clock,
    is_consulting: found.consultations.some((one) => one.answeredOn === null),
    is_extended: found.extension !== null,
    outcome_code: found.outcome?.code ?? null,
    outcome_detail: found.outcome?.detail ?? null,
    concluded_on: found.concludedOn,
    delivered_on: found.deliveredOn,
    is_archived: found.isArchived,
  };
}
