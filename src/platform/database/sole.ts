import type { Database } from "./database.ts";

export type Sole = { release(): Promise<void> };

/**
 * Makes this process the only one that does something, by a lock that the database keeps for as long as the
 * connection lives: it is free again after a crash. Answers null when another process has it.
 */
export async function soleHolder(database: Database, name: string): Promise<Sole | null> {
  const client = await database.dedicated();
  const found = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtext($1)) as held",
    [`gongkai:${name}`],
  );
  if (found.rows[0]?.held === true) return { release: () => client.end() };
  await client.end();
  return null;
}
