import { sql } from "kysely";
import "./audit.ts";
import type { Db } from "./database/database.ts";

export type AuditFilter = {
  readonly from: Date | null;
  /** The first instant that is too late. */
  readonly before: Date | null;
  readonly actorId: string | null;
  /** 'document.published', or a beginning that ends in a dot: 'document.'. */
  readonly event: string | null;
  readonly subject: string | null;
};

export type FoundEntry = {
  readonly seq: number;
  readonly at: Date;
  readonly event: string;
  readonly subject: string;
  readonly actorId: string | null;
  /** The name that was written down; of people, who are known by id, it is often empty. */
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Entries that match, newest first, below a number (null: from the end). */
export async function searchAudit(
  db: Db,
  filter: AuditFilter,
  page: { readonly below: number | null; readonly limit: number },
): Promise<readonly FoundEntry[]> {
  let query = db
    .selectFrom("audit.entries")
    .select(["seq", "at", "event", "subject", "actor_id", "content"])
    .orderBy("seq", "desc")
    .limit(page.limit);
  const { from, before, actorId, event, subject } = filter;
  if (page.below !== null) query = query.where("seq", "<", page.below);
  if (from !== null) query = query.where("at", ">=", from);
  if (before !== null) query = query.where("at", "<", before);
  if (actorId !== null) query = query.where("actor_id", "=", actorId);
  if (subject !== null) query = query.where("subject", "=", subject);
  if (event !== null) {
    // What begins with 'document.' lies between 'document.' and 'document/'.
    query = event.endsWith(".")
      ? query.where(
          sql<boolean>`event collate "C" >= ${event} and event collate "C" < ${`${event.slice(0, -1)}/`}`,
        )
      : query.where(sql<boolean>`event collate "C" = ${event}`);
  }
  const rows = await query.execute();
  return rows.map(({ content, actor_id, ...row }) => {
    const said = JSON.parse(content) as { by: { name: string }; data: Record<string, unknown> };
    return { ...row, actorId: actor_id, actor: said.by.name, data: said.data };
  });
}

/** Every kind of event in the log, in the order of the alphabet; each is found by one look into the index. */
export async function auditEvents(db: Db): Promise<readonly string[]> {
  const found = await sql<{ event: string }>`
    with recursive kinds as (
      (select event from audit.entries order by event collate "C" limit 1)
      union all
      select (
        select e.event from audit.entries e
        where e.event collate "C" > k.event collate "C" order by e.event collate "C" limit 1
      ) from kinds k where k.event is not null
    ) select event from kinds where event is not null`.execute(db);
  return found.rows.map((row) => row.event);
}
