import type { Database } from "./database.ts";

export type Sole = {
  /** Whether the connection, and with it the lock, is gone: another process may have it now. */
  isLost(): boolean;
  release(): Promise<void>;
};

/**
 * Makes this process the only one that does something, by a lock that the database keeps for as long as the
 * connection lives: it is free again after a crash. Answers null when another process has it.
 */
export async function soleHolder(database: Database, name: string): Promise<Sole | null> {
  const client = await database.dedicated();
  let isLost = false;
  client.on("end", () => {
    isLost = true;
  });
  const found = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtext($1)) as held",
    [`gongkai:${name}`],
  );
  if (found.rows[0]?.held !== true) {
    await client.end();
    return null;
  }
  return {
    isLost: () => isLost,
    async release() {
      // A server that is gone keeps no lock and answers no goodbye.
      if (!isLost) await client.end();
    },
  };
}
