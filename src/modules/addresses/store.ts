import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import { movedShard } from "../../platform/site-folder/index.ts";
import type { NewRedirect, Redirect } from "./model.ts";
import { toRedirect } from "./queries.ts";
import "./tables.ts";

/** Lets changes of redirects follow one another, so that no two make a circle together. */
export async function lockRedirects(tx: Tx, siteId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('addresses.redirects'), ${siteId})`.execute(tx);
}

/**
 * Lets the planner know how many there are: a table that grows a thousandfold within a transaction is known to
 * it as an empty one, and would be read whole for every batch.
 */
export async function countForPlanner(tx: Tx): Promise<void> {
  await sql`analyze addresses.redirects`.execute(tx);
}

/** Keeps redirects that none is kept for yet. */
export async function insertRedirects(
  tx: Tx,
  siteId: number,
  given: readonly NewRedirect[],
  made: { readonly at: Date; readonly by: string },
): Promise<void> {
  if (given.length === 0) return;
  const col = <T>(pick: (one: NewRedirect) => T) => given.map(pick);
  const key = ({ to }: NewRedirect) => (to.kind === "address" ? null : to.key);
  const address = ({ to }: NewRedirect) => (to.kind === "address" ? to.address : null);
  await sql`
    insert into addresses.redirects (site_id, kind, from_address, shard, to_kind, to_address, to_key, reason, made_at, made_by)
    select ${siteId}, r.*, ${made.at}::timestamptz, ${made.by}
    from unnest(${col((one) => one.kind)}::text[], ${col((one) => one.from)}::text[],
      ${col((one) => (one.kind === "exact" ? movedShard(one.from) : null))}::smallint[],
      ${col((one) => one.to.kind)}::text[], ${col(address)}::text[], ${col(key)}::text[],
      ${col((one) => one.reason)}::text[]) as r`.execute(tx);
}

/** Takes a redirect away; answers what it was, or null. */
export async function deleteRedirect(tx: Tx, siteId: number, id: number): Promise<Redirect | null> {
  const row = await tx
    .deleteFrom("addresses.redirects")
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toRedirect(row);
}

/** What led to one of these old addresses leads from now on to where they lead. Answers whose files changed. */
export async function leadOn(
  tx: Tx,
  siteId: number,
  froms: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ shard: number | null }>`
    update addresses.redirects r set to_kind = n.to_kind, to_address = n.to_address, to_key = n.to_key
    from addresses.redirects n
    where r.site_id = ${siteId} and n.site_id = ${siteId} and r.to_address = n.from_address
      and n.from_address = any(${[...froms]}::text[]) and (n.kind = 'exact' or r.kind = 'prefix')
    returning r.shard`.execute(tx);
  return rows.flatMap(({ shard }) => (shard === null ? [] : [shard]));
}

/** What led to a column that is closed leads from now on to another target, whatever stood below it. */
export async function leadColumnTo(
  tx: Tx,
  siteId: number,
  key: string,
  to: NewRedirect["to"],
): Promise<void> {
  await tx
    .updateTable("addresses.redirects")
    .set({
      to_kind: to.kind,
      to_address: to.kind === "address" ? to.address : null,
      to_key: to.kind === "address" ? null : to.key,
      reason: "closed",
    })
    .where("site_id", "=", siteId)
    .where("to_kind", "=", "column")
    .where("to_key", "=", key)
    .execute();
}
