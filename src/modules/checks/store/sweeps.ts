import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Sweep } from "../keeping-model.ts";
import type { Severity } from "../model.ts";
import "../tables.ts";

const SWEEPING = 74_656_614;

/** One sweep begins at a time, to the end of the transaction. */
export async function lockSweeps(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SWEEPING})`.execute(tx);
}

export async function insertSweep(tx: Tx, sweep: Sweep): Promise<void> {
  await tx
    .insertInto("checks.sweeps")
    .values({
      id: sweep.id,
      site_id: sweep.siteId,
      why: sweep.why,
      rules: sweep.rules,
      total: sweep.total,
      started_at: sweep.startedAt,
      finished_at: sweep.finishedAt,
    })
    .execute();
}

/** Locks the sweep that is under way; null when there is none, or somebody else works on it. */
export async function lockUnfinished(tx: Tx): Promise<Sweep | null> {
  const row = await tx
    .selectFrom("checks.sweeps")
    .selectAll()
    .where("finished_at", "is", null)
    .orderBy("started_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row === undefined ? null : toSweep(row);
}

export type SweepFinding = {
  readonly siteId: number;
  readonly documentId: string;
  readonly organizationId: number;
  readonly title: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly place: string;
  readonly masked: string;
};

/** Notes what a part of a sweep found and how far it has come; `position` null says that it is at the end. */
export async function advanceSweep(
  tx: Tx,
  sweep: Sweep,
  part: {
    readonly documents: number;
    readonly findings: readonly SweepFinding[];
    readonly position: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { findings } = part;
  if (findings.length > 0) {
    const from = sweep.leaks + sweep.warnings;
    await tx
      .insertInto("checks.sweep_findings")
      .values(
        findings.map((finding, index) => ({
          sweep_id: sweep.id,
          number: from + index,
          site_id: finding.siteId,
          document_id: finding.documentId,
          organization_id: finding.organizationId,
          title: finding.title,
          severity: finding.severity,
          rule: finding.rule,
          place: finding.place,
          masked: finding.masked,
        })),
      )
      .execute();
  }
  const leaks = findings.filter((finding) => finding.severity === "leak").length;
  await tx
    .updateTable("checks.sweeps")
    .set({
      done: sql`done + ${part.documents}`,
      leaks: sql`leaks + ${leaks}`,
      warnings: sql`warnings + ${findings.length - leaks}`,
      position: part.position ?? sweep.position,
      finished_at: part.position === null ? part.at : null,
    })
    .where("id", "=", sweep.id)
    .execute();
}

/** The newest sweeps first. */
export async function sweepsOf(db: Db, siteId: number, limit: number): Promise<readonly Sweep[]> {
  const rows = await db
    .selectFrom("checks.sweeps")
    .selectAll()
    .where("site_id", "=", siteId)
    .orderBy("started_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(toSweep);
}

/** A page of what a sweep found, in the order of the documents; `after` is the number of the last one seen. */
export function sweepFindingsOf(
  db: Db,
  sweepId: string,
  page: {
    readonly after: number;
    readonly limit: number;
    readonly severity: Severity | null;
    readonly organizationIds: readonly number[] | null;
  },
) {
  let query = db
    .selectFrom("checks.sweep_findings")
    .selectAll()
    .where("sweep_id", "=", sweepId)
    .where("number", ">", page.after);
  if (page.severity !== null) query = query.where("severity", "=", page.severity);
  if (page.organizationIds !== null)
    query = query.where("organization_id", "in", [...page.organizationIds]);
  return query.orderBy("number").limit(page.limit).execute();
}

/** The version of the rules by which everything published was last swept; null before the first sweep. */
export async function rulesInForce(db: Db, siteId: number): Promise<string | null> {
  const row = await db
    .selectFrom("checks.rules_in_force")
    .select("rules")
    .where("site_id", "=", siteId)
    .executeTakeFirst();
  return row?.rules ?? null;
}

export async function setRulesInForce(
  tx: Tx,
  siteId: number,
  rules: string,
  since: Date,
): Promise<void> {
  await tx
    .insertInto("checks.rules_in_force")
    .values({ site_id: siteId, rules, since })
    .onConflict((conflict) => conflict.column("site_id").doUpdateSet({ rules, since }))
    .execute();
}

function toSweep(row: {
  id: string;
  site_id: number;
  why: string;
  rules: string;
  total: number;
  done: number;
  leaks: number;
  warnings: number;
  position: string | null;
  started_at: Date;
  finished_at: Date | null;
}): Sweep {
  const { site_id: siteId, started_at: startedAt, finished_at: finishedAt, ...rest } = row;
  return { ...rest, siteId, startedAt, finishedAt };
}
