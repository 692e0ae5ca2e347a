import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Entries of which some files were not read yet, the newest first. */
export async function awaitingEntries(db: Db, most: number): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from search.entries where awaits_attachments
    order by published_on desc, id desc limit ${most}`.execute(db);
  return found.rows.map((row) => row.id);
}
