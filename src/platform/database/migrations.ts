import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "./database.ts";

const FOLDER = fileURLToPath(new URL("../../../migrations", import.meta.url));
const NAME = /^\d{8}T\d{6}Z-[\w-]+\.sql$/;
const LOCK = 74_656_611;

/**
 * Brings the database to this version: runs every SQL file that has not run, in the order of names, each
 * with its record in one transaction, so that a crash leaves none half done. Programs that start together
 * wait for one another. Answers the names that ran.
 */
export async function migrate(
  database: Pick<Database, "dedicated">,
  folder: string = FOLDER,
): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const odd = names.find((name) => !NAME.test(name));
  if (odd !== undefined) throw new Error(`migration with an unusual name: ${odd}`);
  const client = await database.dedicated();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      "create table if not exists public.migrations (name text primary key, at timestamptz not null default now())",
    );
    const done = await client.query<{ name: string }>("select name from public.migrations");
    const ran = new Set(done.rows.map((row) => row.name));
    const unknown = [...ran].find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new Error(`the database was made by a newer version: it has run ${unknown}`);
    }
    const pending = names.filter((name) => !ran.has(name));
    for (const name of pending) {
      const script = await readFile(join(folder, name), "utf8");
      // One message without parameters is one transaction for the server.
      await client.query(`${script}\n;insert into public.migrations (name) values ('${name}');`);
    }
    return pending;
  } finally {
    await client.end();
  }
}
