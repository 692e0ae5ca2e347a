import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";

// Tables beside those that searches read: a rebuild fills them, and they then take their place.

const TABLES = ["entries", "texts", "vectors", "attachments"] as const;
const MEMORY = "256MB";

type Index = {
  readonly name: string;
  readonly definition: string;
  readonly primaryOf: string | null;
};

/** Makes the tables empty and without indexes; what an earlier rebuild left behind goes. */
export async function makeNextTables(tx: Tx): Promise<void> {
  await dropNextTables(tx);
  await sql`create schema search_next`.execute(tx);
  for (const table of TABLES) {
    await sql`
      create table ${sql.table(`search_next.${table}`)} (like ${sql.table(`search.${table}`)}
        including defaults including storage including compression including constraints)`.execute(
      tx,
    );
  }
}

/** Takes the tables away with all that is in them. */
export async function dropNextTables(tx: Tx): Promise<void> {
  await sql`set local client_min_messages = warning`.execute(tx);
  await sql`drop schema if exists search_next cascade`.execute(tx);
}

/** Makes the same indexes that searches use: once all is in, which is far quicker than before. */
export async function makeNextIndexes(tx: Tx): Promise<void> {
  await sql`set local maintenance_work_mem = ${sql.lit(MEMORY)}`.execute(tx);
  const found = await sql<Index>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition,
      case when i.indisprimary then t.relname end as "primaryOf"
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'search' and t.relname = any(${[...TABLES]}::text[]) order by c.relname`.execute(
    tx,
  );
  for (const { name, definition, primaryOf } of found.rows) {
    await sql.raw(definition.replace(" ON search.", " ON search_next.")).execute(tx);
    if (primaryOf !== null) {
      await sql`
        alter table ${sql.table(`search_next.${primaryOf}`)}
        add constraint ${sql.ref(name)} primary key using index ${sql.ref(name)}`.execute(tx);
    }
  }
  await sql`alter index search_next.vectors_tsv set (fastupdate = off)`.execute(tx);
}

/** Lets the planner and the first searches find them as they will be. */
export async function settleNextTables(db: Db): Promise<void> {
  for (const table of TABLES)
    await sql`vacuum (analyze) ${sql.table(`search_next.${table}`)}`.execute(db);
}

/**
 * Puts them in the place of those that searches read, in one transaction; fails when these are held for longer than
 * `patienceMs`, for which new searches wait.
 */
export async function switchTables(tx: Tx, patienceMs: number): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(`${patienceMs}ms`)}`.execute(tx);
  const all = TABLES.map((table) => sql.table(`search.${table}`));
  await sql`lock table ${sql.join(all)} in access exclusive mode`.execute(tx);
  await sql`create schema search_past`.execute(tx);
  for (const table of TABLES) {
    await sql`alter table ${sql.table(`search.${table}`)} set schema search_past`.execute(tx);
    await sql`alter table ${sql.table(`search_next.${table}`)} set schema search`.execute(tx);
  }
  await sql`set local client_min_messages = warning`.execute(tx);
  await sql`drop schema search_past cascade`.execute(tx);
  await sql`drop schema search_next cascade`.execute(tx);
}
