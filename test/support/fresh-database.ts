import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { openDatabase, type Database } from "../../src/platform/database/database.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
    templateName: string;
  }
}

/** A database of the test file's own, cloned from the migrated template; dropped when the file ends. */
export async function freshDatabase(pool = 6): Promise<Database> {
  const server = inject("postgresUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${inject("templateName")}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { pool });
  afterAll(async () => {
    await database.close();
    await dropped(server, name);
  });
  return database;
}

/** The server's own housekeeping may be at work in it, which nobody may end: then a little later. */
async function dropped(server: string, name: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await onServer(server, `drop database if exists ${name} with (force)`);
    } catch (error) {
      const isBusy =
        error instanceof pg.DatabaseError && /^(?:42501|55006)$/.test(error.code ?? "");
      if (!isBusy || tries === 20) throw error;
      await pause(250);
    }
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
