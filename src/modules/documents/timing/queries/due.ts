import type { Id } from "../../../../kernel/ids.ts";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Db } from "../../../../platform/database/database.ts";
import type { Validity } from "../../model.ts";
import "../../tables.ts";

export type Due = {
  readonly siteId: number;
  readonly id: Id<"document">;
  readonly version: number;
};

const due = (row: { site_id: number; id: string; version: number }): Due => ({
  siteId: row.site_id,
  id: row.id as Id<"document">,
  version: row.version,
});

/** What is scheduled for an instant or before, the longest due first. */
export async function dueForPublication(
  db: Db,
  now: Date,
  limit: number,
): Promise<readonly (Due & { readonly scheduledFor: Date; readonly problem: string | null })[]> {
  const rows = await db
    .selectFrom("documents.documents")
    .select(["site_id", "id", "version", "scheduled_for", "schedule_problem"])
    .where("stage", "=", "scheduled")
    .where("scheduled_for", "<=", now)
    .orderBy("scheduled_for")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...due(row),
    scheduledFor: row.scheduled_for ?? now,
    problem: row.schedule_problem,
  }));
}

/** What is scheduled for later and was last asked about before an instant. */
export async function scheduledToAsk(
  db: Db,
  now: Date,
  askedBefore: Date,
  limit: number,
): Promise<readonly (Due & { readonly scheduledFor: Date })[]> {
  const rows = await db
    .selectFrom("documents.documents")
    .select(["site_id", "id", "version", "scheduled_for"])
    .where("stage", "=", "scheduled")
    .where("scheduled_for", ">", now)
    .where((is) =>
      is.or([is("schedule_asked_at", "is", null), is("schedule_asked_at", "<", askedBefore)]),
    )
    .orderBy("scheduled_for")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...due(row), scheduledFor: row.scheduled_for ?? now }));
}

/** Published public notices whose last day is over. */
export async function displayOverOn(
  db: Db,
  today: PlainDate,
  limit: number,
): Promise<readonly (Due & { readonly until: PlainDate })[]> {
  const rows = await db
    .selectFrom("documents.documents")
    .select(["site_id", "id", "version", "on_display_until"])
    .where("state", "=", "published")
    .where("on_display_until", "<", today)
    .orderBy("on_display_until")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...due(row), until: (row.on_display_until ?? today) as PlainDate }));
}

export type Dated = Due & {
  readonly validity: Validity;
  readonly effectiveOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
};

/** Published documents whose own days say another validity than they carry on a day. */
export async function datedOtherwise(
  db: Db,
  today: PlainDate,
  limit: number,
): Promise<readonly Dated[]> {
  const rows = await db
    .selectFrom("documents.documents")
    .select(["site_id", "id", "version", "validity", "effective_on", "expires_on"])
    .where("state", "=", "published")
    .where((is) =>
      is.or([
        is.and([
          is("validity", "=", "not-yet-in-force"),
          is("effective_on", "is not", null),
          is("effective_on", "<=", today),
        ]),
        is.and([
          is("validity", "in", ["not-yet-in-force", "in-force", "amended"]),
          is("expires_on", "is not", null),
          is("expires_on", "<", today),
        ]),
      ]),
    )
    .orderBy("site_id")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...due(row),
    validity: row.validity,
    effectiveOn: row.effective_on as PlainDate | null,
    expiresOn: row.expires_on as PlainDate | null,
  }));
}
