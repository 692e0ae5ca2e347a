import { sql, type Selectable } from "kysely";
import type { Db, Tables } from "../../platform/database/database.ts";
import type { Redirect, RedirectTarget } from "./model.ts";
import "./tables.ts";

const PIECE = 5_000;

type Row = Selectable<Tables["addresses.redirects"]>;

/** The redirects of these addresses, exact ones and prefixes. */
export async function redirectsFrom(
  db: Db,
  siteId: number,
  addresses: readonly string[],
): Promise<readonly Redirect[]> {
  if (addresses.length === 0) return [];
  const { rows } = await sql<Row>`
    select * from addresses.redirects
    where site_id = ${siteId} and kind in ('exact', 'prefix') and from_address = any(${[...addresses]}::text[])`.execute(
    db,
  );
  return rows.map(toRedirect);
}

/** All redirects of whole branches, which are few. */
export async function prefixRedirects(db: Db, siteId: number): Promise<readonly Redirect[]> {
  const rows = await db
    .selectFrom("addresses.redirects")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("kind", "=", "prefix")
    .orderBy("from_address")
    .execute();
  return rows.map(toRedirect);
}

/** The exact redirects that lie in some files of old addresses, by file. */
export async function redirectsInShards(
  db: Db,
  siteId: number,
  shards: readonly number[],
): Promise<ReadonlyMap<number, readonly Redirect[]>> {
  const rows = await db
    .selectFrom("addresses.redirects")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("kind", "=", "exact")
    .where("shard", "in", [...shards])
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.shard ?? 0)].map(([shard, of]) => [
      shard,
      of.map(toRedirect),
    ]),
  );
}

/** The files of old addresses that hold some. */
export async function filledShards(db: Db, siteId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("addresses.redirects")
    .select("shard")
    .distinct()
    .where("site_id", "=", siteId)
    .where("kind", "=", "exact")
    .execute();
  return rows.map((row) => row.shard ?? 0).toSorted((a, b) => a - b);
}

/** The files that name a redirect to one of these records. */
export async function shardsLeadingTo(
  db: Db,
  siteId: number,
  kind: Exclude<RedirectTarget["kind"], "address">,
  keys: readonly string[],
): Promise<readonly number[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ shard: number }>`
    select distinct shard from addresses.redirects
    where site_id = ${siteId} and to_kind = ${kind} and to_key = any(${[...keys]}::text[]) and shard is not null`.execute(
    db,
  );
  return rows.map((row) => row.shard);
}

/** The newest redirects that contain a text in one of their addresses, those made before `before`. */
export async function listRedirects(
  db: Db,
  siteId: number,
  asked: { readonly text: string; readonly before: number | null; readonly limit: number },
): Promise<readonly Redirect[]> {
  let query = db.selectFrom("addresses.redirects").selectAll().where("site_id", "=", siteId);
  if (asked.before !== null) query = query.where("id", "<", asked.before);
  if (asked.text !== "")
    query = query.where(
      sql<boolean>`position(${asked.text} in from_address || ' ' || coalesce(to_address, '')) > 0`,
    );
  const rows = await query.orderBy("id", "desc").limit(asked.limit).execute();
  return rows.map(toRedirect);
}

/** All redirects in turn, the oldest first, in pieces. */
export async function* everyRedirect(db: Db, siteId: number): AsyncGenerator<readonly Redirect[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("addresses.redirects")
      .selectAll()
      .where("site_id", "=", siteId)
      .where("id", ">", after)
      .orderBy("id")
      .limit(PIECE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(toRedirect);
    after = last.id;
  }
}

/** How many redirects there are. */
export async function countRedirects(db: Db, siteId: number): Promise<number> {
  const row = await db
    .selectFrom("addresses.redirects")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("site_id", "=", siteId)
    .executeTakeFirstOrThrow();
  return row.count;
}

export function toRedirect(row: Row): Redirect {
  return {
    id: row.id,
    kind: row.kind,
    from: row.from_address,
    to: targetOf(row),
    reason: row.reason,
    madeAt: row.made_at,
    madeBy: row.made_by,
  };
}

function targetOf(row: Row): RedirectTarget {
  return row.to_kind === "address"
    ? { kind: "address", address: row.to_address ?? "" }
    : { kind: row.to_kind, key: row.to_key ?? "" };
}
