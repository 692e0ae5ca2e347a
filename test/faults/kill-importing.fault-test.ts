import { once } from "node:events";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/platform/audit.ts";
import { newFolder, prepared, run, TIMES, wholePages } from "./killing.ts";
import { openTestProduct } from "./open-test-product.ts";

describe("killed without warning", () => {
  it(`${TIMES} times while importing, it goes on where it was and enters every row once`, async () => {
    const folder = await prepared();
    const rows = 12_000;
    const file = join(folder, "rows.jsonl");
    writeFileSync(
      file,
      Array.from({ length: rows }, (_, index) =>
        JSON.stringify({
          id: `row-${index}`,
          title: `关于第${index}号事项的公告`,
          date: "2018-05-07",
          body: `第${index}号事项办理完毕。\n`.repeat(12),
        }),
      ).join("\n"),
    );
    const order = [
      "import",
      "documents",
      file,
      "--column",
      "disclosure/policies",
      "--publish",
      "--json",
      "--data",
      folder,
    ];
    let kills = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const child = run("src/apps/cli/main.ts", ...order);
      const exited = once(child, "exit");
      await Promise.race([pause(700 + time * 130), exited]);
      if (child.exitCode === null) {
        kills += 1;
        child.kill("SIGKILL");
      }
      await exited;
    }
    const last = run("src/apps/cli/main.ts", ...order);
    await once(last, "exit");
    expect(last.exitCode).toBe(0);
    const product = await openTestProduct(folder, false);
    const found = await sql<{ n: number; distinct_keys: number }>`
      select count(*) as n, count(distinct source_key) as distinct_keys from documents.documents where state = 'published'`.execute(
      product.database.read,
    );
    expect(found.rows[0]).toEqual({ n: rows, distinct_keys: rows });
    expect((await verifyAudit(product.database.read)).faults).toEqual([]);
    await product.close();
    expect(kills).toBeGreaterThan(2);
    wholePages(folder);
  });

  it(`${TIMES} times while the database is made and migrated, the next start finds or makes a whole one`, async () => {
    const folder = newFolder();
    for (let time = 0; time < TIMES; time += 1) {
      const child = run("src/apps/cli/main.ts", "migrate", "--data", folder);
      const exited = once(child, "exit");
      await Promise.race([pause(250 + time * 60), exited]);
      child.kill("SIGKILL");
      await exited;
      if (time % 5 === 4) rmSync(join(folder, "site"), { recursive: true, force: true });
    }
    const last = run("src/apps/cli/main.ts", "migrate", "--data", folder);
    await once(last, "exit");
    expect(last.exitCode).toBe(0);
    const product = await openTestProduct(folder, false);
    const migrations = readdirSync("migrations")
      .filter((name) => name.endsWith(".sql"))
      .toSorted();
    const done = await sql<{
      name: string;
    }>`select name from public.migrations order by name`.execute(product.database.read);
    expect(done.rows.map((row) => row.name)).toEqual(migrations);
    expect((await verifyAudit(product.database.read)).faults).toEqual([]);
    await product.close();
  });
});

it("two programs started at the same instant on an empty folder share one database", async () => {
  const folder = newFolder();
  const both = [1, 2].map(() => run("src/apps/cli/main.ts", "migrate", "--data", folder));
  await Promise.all(both.map((child) => once(child, "exit")));
  expect(both.map((child) => child.exitCode)).toEqual([0, 0]);
});
