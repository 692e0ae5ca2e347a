import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Bounds } from "../laying-out.ts";
import type { PlaceKey } from "../model.ts";
import "../tables.ts";

const AT = sql<string>`to_char(from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The bounds of the list of a column; column 0 stands for the parts of the site map. */
export function boundsOf(tx: Tx, siteId: number, columnId: number): Bounds {
  return {
    last: () => lastPage(tx, siteId, columnId),
    pagesOf: (keys) => pagesOf(tx, siteId, columnId, keys),
    from: (number) => fromOf(tx, siteId, columnId, number),
    async add(number, from) {
      await sql`
        insert into pages.list_pages (site_id, column_id, number, from_at, from_id)
        values (${siteId}, ${columnId}, ${number}, ${from.at}::timestamptz, ${from.id}::uuid)`.execute(
        tx,
      );
    },
    async dropFrom(number) {
      await tx
        .deleteFrom("pages.list_pages")
        .where("site_id", "=", siteId)
        .where("column_id", "=", columnId)
        .where("number", ">=", number)
        .execute();
    },
  };
}

/** The newest page of a list: its number and where it begins. */
export async function lastPage(db: Db, siteId: number, columnId: number) {
  const row = await db
    .selectFrom("pages.list_pages")
    .select(["number", AT.as("at"), "from_id"])
    .where("site_id", "=", siteId)
    .where("column_id", "=", columnId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { number: 1, from: null };
  return { number: row.number, from: { at: row.at, id: row.from_id } };
}

/** Where a page of a list begins; null for the first and for one that there is not. */
export async function fromOf(
  db: Db,
  siteId: number,
  columnId: number,
  number: number,
): Promise<PlaceKey | null> {
  const row = await db
    .selectFrom("pages.list_pages")
    .select([AT.as("at"), "from_id"])
    .where("site_id", "=", siteId)
    .where("column_id", "=", columnId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? null : { at: row.at, id: row.from_id };
}

/** The numbers of the pages of a list that hold, or would hold, some keys; each once. */
export async function pagesOf(
  db: Db,
  siteId: number,
  columnId: number,
  keys: readonly PlaceKey[],
): Promise<readonly number[]> {
  if (keys.length === 0) return [];
  const found = await sql<{ number: number }>`
    select distinct coalesce((
      select number from pages.list_pages
      where site_id = ${siteId} and column_id = ${columnId} and (from_at, from_id) <= (k.at, k.id)
      order by from_at desc, from_id desc limit 1), 1) as number
    from unnest(${keys.map((key) => key.at)}::timestamptz[], ${keys.map((key) => key.id)}::uuid[])
      as k (at, id)`.execute(db);
  return found.rows.map((row) => row.number);
}
