import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";
import { columnCounts } from "./column-counts.ts";
import { ROW, toRow, type PublishedRow, type Row } from "./published-rows.ts";

/**
 * The newest published documents of some columns, newest first. It costs the same however many documents they hold:
 * what is older than the newest one of `limit` columns is not among them, so each column gives only what is not.
 */
export async function newestOf(
  db: Db,
  columnIds: readonly number[],
  limit: number,
): Promise<readonly PublishedRow[]> {
  if (columnIds.length === 0) return [];
  const found = await sql<Row>`
    with heads as materialized (
      select c.id as column_id, n.published_at from unnest(${[...columnIds]}::int[]) as c (id)
      cross join lateral (
        select published_at from documents.documents where column_id = c.id and state = 'published'
        order by published_at desc, id desc limit 1) n
    )
    select n.* from heads cross join lateral (
      select ${sql.join(ROW.map((column) => sql.ref(column)))} from documents.documents d
      where d.column_id = heads.column_id and d.state = 'published' and d.published_at >= coalesce(
        (select published_at from heads order by published_at desc offset ${limit - 1} limit 1), '-infinity')
      order by d.published_at desc, d.id desc limit ${limit}) n
    order by n.published_at desc, n.id desc limit ${limit}`.execute(db);
  return found.rows.map(toRow);
}

/** The newest published documents of each of some groups of columns, newest first, in one reading. */
export async function newestOfEach(
  db: Db,
  groups: readonly (readonly number[])[],
  limit: number,
): Promise<readonly (readonly PublishedRow[])[]> {
  const columns = groups.flatMap((ids, at) => ids.map((id) => ({ id, at })));
  const found = await sql<Row & { group_at: number }>`
    select * from (
      select g.at as group_at, n.*,
        row_number() over (partition by g.at order by n.published_at desc, n.id desc) as place
      from unnest(${columns.map(({ id }) => id)}::int[], ${columns.map(({ at }) => at)}::int[]) as g (id, at)
      cross join lateral (
        select ${sql.join(ROW.map((column) => sql.ref(column)))} from documents.documents
        where column_id = g.id and state = 'published'
        order by published_at desc, id desc limit ${limit}) n) as placed
    where place <= ${limit} order by group_at, place`.execute(db);
  const newest = groups.map((): PublishedRow[] => []);
  for (const row of found.rows) newest[row.group_at]?.push(toRow(row));
  return newest;
}

/** The newest published documents of a site that fit, newest first. */
export async function newestOfSite(
  db: Db,
  siteId: number,
  narrow: { readonly kind?: "government-document"; readonly organizationId?: number },
  limit: number,
): Promise<readonly PublishedRow[]> {
  let query = db
    .selectFrom("documents.documents")
    .select(ROW)
    .where("site_id", "=", siteId)
    .where("state", "=", "published");
  if (narrow.kind !== undefined) query = query.where("kind", "=", narrow.kind);
  if (narrow.organizationId !== undefined)
    query = query.where("organization_id", "=", narrow.organizationId);
  const rows = await query
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

/** How many published documents each column of a site holds itself and the day of the newest; columns without any are absent. */
export async function publishedByColumn(
  db: Db,
  siteId: number,
): Promise<ReadonlyMap<number, { readonly count: number; readonly newest: string }>> {
  const counts = await columnCounts(db, siteId);
  const { rows } = await sql<{ column_id: number; newest: string | null }>`
    select c.id as column_id, n.newest from unnest(${[...counts.keys()]}::int[]) as c (id)
    cross join lateral (
      select max(published_on) as newest from documents.documents
      where site_id = ${siteId} and column_id = c.id and state = 'published') n`.execute(db);
  return new Map(
    rows.map((row) => [
      row.column_id,
      { count: counts.get(row.column_id) ?? 0, newest: row.newest ?? "" },
    ]),
  );
}

/** The keys of documents that are or were public of a site, in the order of keys after one; from the first for null. */
export async function publicIdsAfter(
  db: Db,
  siteId: number,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("documents.documents")
    .select("id")
    .where("site_id", "=", siteId)
    .where("state", "in", ["published", "withdrawn", "archived"])
    .where("id", ">", after ?? "00000000-0000-0000-0000-000000000000")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
