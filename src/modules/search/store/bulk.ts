import { sql } from "kysely";
import type { Database } from "../../../platform/database/database.ts";

const TABLES = ["search.vectors", "search.entries", "search.texts", "search.attachments"];

/** Before many entries are put: the index gathers them in a list, which is far quicker than one by one. */
export async function beginBulk(database: Pick<Database, "read">): Promise<void> {
  await sql`alter index search.vectors_tsv set (fastupdate = on, gin_pending_list_limit = 65536)`.execute(
    database.read,
  );
}

/** Now and then during bulk work: what the index has gathered is sorted in, so that searches stay quick. */
export async function tidyBulk(database: Pick<Database, "read">): Promise<void> {
  await sql`select gin_clean_pending_list('search.vectors_tsv')`.execute(database.read);
}

/** After bulk work: the index is tidied, searches and the planner see the new state. */
export async function endBulk(database: Pick<Database, "read">): Promise<void> {
  await tidyBulk(database);
  await sql`alter index search.vectors_tsv set (fastupdate = off)`.execute(database.read);
  for (const table of TABLES)
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(database.read);
}
