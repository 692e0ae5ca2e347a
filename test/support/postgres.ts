import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrations.ts";
import { joinOwnPostgres } from "../../src/platform/own-postgres/index.ts";

const TEMPLATE = "gongkai_template";

/** One server for the whole run: TEST_DATABASE_URL, or the product's own without syncing to disk. Migrated once into a template. */
export default async function setup(project: TestProject) {
  const given = process.env["TEST_DATABASE_URL"];
  const folder = mkdtempSync(join(tmpdir(), "gongkai-test-"));
  const own =
    given === undefined
      ? await joinOwnPostgres({ folder: join(folder, "postgres"), durable: false })
      : null;
  if (own !== null && !own.ok) throw new Error(`no PostgreSQL for the tests: ${own.refusal}`);
  const url = given ?? own?.value.url ?? "";

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${TEMPLATE}`;
  const database = openDatabase(address.href, { pool: 2 });
  await migrate(database);
  await database.close();

  project.provide("postgresUrl", url);
  project.provide("templateName", TEMPLATE);
  return async () => {
    await own?.value.leave();
    rmSync(folder, { recursive: true, force: true });
  };
}
