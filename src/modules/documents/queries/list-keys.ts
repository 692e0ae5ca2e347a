import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { State } from "../model.ts";
import "../tables.ts";
import { ROW, toRow, type PublishedRow, type Row } from "./published-rows.ts";

/**
 * Where a document stands in a list that begins with the oldest: the instant of its first publication, exact to the
 * microsecond as `2018-05-01T01:00:00.000000Z`, and its key. Compared as text, `at` before `id`, keys are in the
 * order of the list.
 */
export type PlaceKey = { readonly at: string; readonly id: string };

/** How far a key is looked for from another one: what is skipped is read, so it must not grow with a list. */
const FARTHEST = 1_001;

const AT = sql<string>`to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const published = (columnId: number) => sql`column_id = ${columnId} and state = 'published'`;
const everPublic = (siteId: number) =>
  sql`site_id = ${siteId} and state in ('published', 'withdrawn', 'archived')`;
const compared = (by: ">=" | "<", key: PlaceKey | null) =>
  key === null
    ? sql``
    : sql` and (published_at, id) ${sql.raw(by)} (${key.at}::timestamptz, ${key.id}::uuid)`;

/**
 * The published documents of a column from one key on and before another, oldest first; null is the beginning and the
 * end. A document that stands no longer where a key says is no hindrance.
 */
export async function rowsBetween(
  db: Db,
  columnId: number,
  from: PlaceKey | null,
  to: PlaceKey | null,
  limit: number,
): Promise<readonly PublishedRow[]> {
  const { rows } = await sql<Row>`
    select ${sql.join(ROW.map((column) => sql.ref(column)))} from documents.documents
    where ${published(columnId)}${compared(">=", from)}${compared("<", to)}
    order by published_at, id limit ${limit}`.execute(db);
  return rows.map(toRow);
}

/**
 * The key of the published document of a column that stands `skip` places after the first one at or after `from`
 * (null: the oldest), oldest first; null when the list ends before. At most 1,001 places.
 */
export function keyAt(
  db: Db,
  columnId: number,
  from: PlaceKey | null,
  skip: number,
): Promise<PlaceKey | null> {
  return keyAfter(db, published(columnId), from, skip);
}

/** An address of a site as its site map names it. */
export type SiteRow = {
  readonly id: string;
  readonly path: string;
  readonly updatedAt: Date;
  /** Withdrawn, or in the archive: only a notice stands there. */
  readonly isGone: boolean;
};

/** All documents of a site that are or were public from one key on and before another, oldest first. */
export async function siteRowsBetween(
  db: Db,
  siteId: number,
  from: PlaceKey | null,
  to: PlaceKey | null,
  limit: number,
): Promise<readonly SiteRow[]> {
  // What happens to a next edition changes nothing of what the public sees.
  const { rows } = await sql<{ id: string; path: string; updated_at: Date; is_gone: boolean }>`
    select d.id, d.path, coalesce(d.withdrawn_at, d.archived_at, e.published_at) as updated_at,
      d.state <> 'published' as is_gone
    from (
      select site_id, id, path, state, withdrawn_at, archived_at, published_at, published_edition
      from documents.documents
      where ${everPublic(siteId)}${compared(">=", from)}${compared("<", to)}
      order by published_at, id limit ${limit}) d
    join documents.editions e on e.site_id = d.site_id and e.id = d.published_edition
    order by d.published_at, d.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    updatedAt: row.updated_at,
    isGone: row.is_gone,
  }));
}

/** As `keyAt`, among all documents of a site that are or were public. */
export function siteKeyAt(
  db: Db,
  siteId: number,
  from: PlaceKey | null,
  skip: number,
): Promise<PlaceKey | null> {
  return keyAfter(db, everPublic(siteId), from, skip);
}

/** Where documents of a site stand; the key is null for those that were never public. */
export async function keysOfDocuments(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    { readonly columnId: number; readonly key: PlaceKey | null; readonly state: State }
  >
> {
  const { rows } = await sql<{ id: string; at: string | null; column_id: number; state: State }>`
    select id, ${AT} as at, column_id, state from documents.documents
    where site_id = ${siteId} and id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ id, at, column_id: columnId, state }) => [
      id,
      { columnId, key: at === null ? null : { at, id }, state },
    ]),
  );
}

async function keyAfter(
  db: Db,
  of: RawBuilder<unknown>,
  from: PlaceKey | null,
  skip: number,
): Promise<PlaceKey | null> {
  if (skip < 0 || skip > FARTHEST) throw new RangeError(`not within ${FARTHEST} places: ${skip}`);
  const { rows } = await sql<PlaceKey>`
    select ${AT} as at, id from documents.documents
    where ${of}${compared(">=", from)}
    order by published_at, id offset ${skip} limit 1`.execute(db);
  return rows[0] ?? null;
}
