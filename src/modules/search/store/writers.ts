import { sql } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import "../tables.ts";

const LOCK = sql`hashtext('gongkai:search-writers')`;

/**
 * Every transaction that writes into the search says so before it does, and names what it changes: a rebuild that is
 * under way reads that again.
 */
export async function joinWriters(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(tx);
  // A statement of its own: only after the lock does it see a rebuild that has just begun.
  if (ids.length > 0) await noteChanges(tx, ids);
}

/** Names more that a writer changes, once that is known. */
export async function noteChanges(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    insert into search.rebuild_changes (entry_id)
    select id from unnest(${[...ids]}::uuid[]) as changed (id)
    where exists (select 1 from search.rebuilds where finished_at is null)`.execute(tx);
}

/** Waits for all writers and lets no other write until the transaction ends: what it then reads is what will stay. */
export async function writeAlone(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
}
