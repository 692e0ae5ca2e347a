import { sql } from "kysely";
import type { PlainDate } from "../../kernel/dates.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { DayOfPath, Place, Visited } from "./model.ts";
import "./tables.ts";

export type Batch = {
  /** The process that counted, and how many batches it has put in with this one. */
  readonly writer: string;
  readonly number: number;
  readonly at: Date;
  /** Older days are added to their months alone. */
  readonly keptFrom: PlainDate;
};

/**
 * Adds a batch in one statement; one that is in already is left out. Each day and path stands in it once.
 * Everybody adds in the order of paths, so that no two wait for each other.
 */
export async function addBatch(tx: Tx, batch: Batch, rows: readonly DayOfPath[]): Promise<void> {
  const days = rows.map((row) => row.day);
  const paths = rows.map((row) => row.path);
  const kinds = rows.map((row) => row.kind);
  const people = rows.map((row) => row.people);
  const robots = rows.map((row) => row.robots);
  // A path that another process adds at this instant makes the statement fail; it is then made again.
  await sql`
    with fresh as (
      insert into visits.writers as w (id, batch, at) values (${batch.writer}, ${batch.number}, ${batch.at})
      on conflict (id) do update set batch = excluded.batch, at = excluded.at where w.batch < excluded.batch
      returning id),
    given as materialized (
      select g.day, g.path, g.kind, g.people, g.robots, p.id
      from unnest(${days}::date[], ${paths}::text[], ${kinds}::text[], ${people}::int[], ${robots}::int[])
        as g (day, path, kind, people, robots)
      left join visits.paths p on p.path = g.path
      where exists (select from fresh)),
    added as (
      insert into visits.paths (path, kind)
      select distinct path, kind from given where id is null order by path
      on conflict (path) do nothing
      returning id, path),
    keyed as materialized (
      select g.day, coalesce(g.id, a.id) as path_id, g.kind, g.people, g.robots
      from given g left join added a on a.path = g.path),
    by_day as (
      insert into visits.days as d (day, path_id, people, robots)
      select day, path_id, people, robots from keyed where day >= ${batch.keptFrom}::date
      order by day, path_id
      on conflict (day, path_id) do update
      set people = d.people + excluded.people, robots = d.robots + excluded.robots),
    by_month as (
      insert into visits.months as m (month, path_id, people, robots)
      select date_trunc('month', day)::date, path_id, sum(people), sum(robots) from keyed
      group by 1, 2 order by 1, 2
      on conflict (month, path_id) do update
      set people = m.people + excluded.people, robots = m.robots + excluded.robots),
    by_year as (
      insert into visits.years as y (year, path_id, people, robots)
      select extract(year from day), path_id, sum(people), sum(robots) from keyed
      group by 1, 2 order by 1, 2
      on conflict (year, path_id) do update
      set people = y.people + excluded.people, robots = y.robots + excluded.robots)
    insert into visits.totals as t (day, kind, people, robots)
    select day, kind, sum(people), sum(robots) from keyed group by 1, 2 order by 1, 2
    on conflict (day, kind) do update
    set people = t.people + excluded.people, robots = t.robots + excluded.robots`.execute(tx);
}

/** Paths that were not looked up since a day, those never looked up first. */
export function pathsToPlace(
  tx: Tx,
  today: PlainDate,
  limit: number,
): Promise<readonly (Visited & { readonly id: number })[]> {
  return tx
    .selectFrom("visits.paths")
    .select(["id", "path", "kind"])
    .where("placed_on", "<", today)
    .orderBy("placed_on")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Notes to whom paths belong; one that nobody knows any more keeps whom it belonged to. */
export async function place(
  tx: Tx,
  today: PlainDate,
  placed: readonly (Place & { readonly id: number })[],
): Promise<void> {
  await sql`
    update visits.paths p
    set placed_on = ${today}::date,
        site_id = coalesce(g.site_id, p.site_id),
        column_id = coalesce(g.column_id, p.column_id),
        organization_id = coalesce(g.organization_id, p.organization_id),
        document_id = coalesce(g.document_id, p.document_id)
    from unnest(
      ${placed.map((one) => one.id)}::int[], ${placed.map((one) => one.siteId)}::int[],
      ${placed.map((one) => one.columnId)}::int[], ${placed.map((one) => one.organizationId)}::int[],
      ${placed.map((one) => one.documentId)}::uuid[])
      as g (id, site_id, column_id, organization_id, document_id)
    where p.id = g.id`.execute(tx);
}

/** Removes what is no longer kept by the day, and processes that have long ended. */
export async function prune(
  tx: Tx,
  keptFrom: PlainDate,
  endedBefore: Date,
): Promise<{ readonly days: number }> {
  const gone = await tx
    .deleteFrom("visits.days")
    .where("day", "<", keptFrom)
    .executeTakeFirstOrThrow();
  await tx.deleteFrom("visits.writers").where("at", "<", endedBefore).execute();
  return { days: Number(gone.numDeletedRows) };
}
