import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/platform/audit.ts";
import { ownPostgresState, stopOwnPostgres } from "../../src/platform/own-postgres/index.ts";
import { publishWaiting } from "../../src/portal/index.ts";
import { aDistrict } from "../support/a-district.ts";
import { openTestProduct } from "./open-test-product.ts";

const TIMES = 20;
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) {
    await stopOwnPostgres(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-fault-"));
  folders.push(folder);
  return folder;
}

function run(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "./tools/tsx-hook.mjs", script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
}

async function prepared(): Promise<string> {
  const folder = newFolder();
  const product = await openTestProduct(folder, false);
  await aDistrict({ db: product.database, clock: product.clock, jobs: product.jobs } as Parameters<
    typeof aDistrict
  >[0]);
  await publishWaiting(product);
  await product.close();
  return folder;
}

/** The files of a site that readers are given; while it is published, folders of its own come and go beside them. */
function filesBelow(site: string, below = ""): readonly string[] {
  return readdirSync(join(site, below), { withFileTypes: true }).flatMap((entry) => {
    const name = join(below, entry.name);
    if (entry.name.startsWith(".")) return [];
    return entry.isDirectory() ? filesBelow(site, name) : [name];
  });
}

/** Every page that a reader could be given at this moment is whole. */
function wholePages(folder: string): number {
  const site = join(folder, "site");
  let seen = 0;
  for (const name of filesBelow(site)) {
    if (!name.endsWith(".html")) continue;
    let text;
    try {
      text = readFileSync(join(site, name), "utf8");
    } catch {
      continue;
    }
    expect(text.trimEnd().endsWith("</html>"), name).toBe(true);
    seen += 1;
  }
  return seen;
}

describe("killed without warning", () => {
  it(`${TIMES} times while publishing, it keeps every acknowledged document and never shows half a page`, async () => {
    const folder = await prepared();
    const acknowledged = new Map<string, string>();
    for (let time = 0; time < TIMES; time += 1) {
      const child = run("test/faults/publish-member.ts", folder);
      const exited = once(child, "exit");
      const lines = createInterface({ input: child.stdout ?? process.stdin });
      const seen = { ready: false };
      lines.on("line", (line) => {
        if (line === "ready") seen.ready = true;
        const [id, path] = line.split(" ");
        if (id !== undefined && path !== undefined) acknowledged.set(id, path);
      });
      while (!seen.ready && child.exitCode === null) await pause(20);
      await pause(40 + time * 37);
      wholePages(folder);
      child.kill("SIGKILL");
      await exited;
      wholePages(folder);
    }
    const product = await openTestProduct(folder, false);
    const rows = await sql<{
      id: string;
    }>`select id from documents.documents where state = 'published'`.execute(product.database.read);
    const kept = new Set(rows.rows.map((row) => row.id));
    expect([...acknowledged.keys()].filter((id) => !kept.has(id))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(TIMES);
    expect((await verifyAudit(product.database.read)).faults).toEqual([]);
    await publishWaiting(product);
    for (const path of acknowledged.values())
      expect(readFileSync(join(folder, "site", path), "utf8")).toContain("本通知自发布之日起施行");
    await product.close();
  });

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

  it("of the database server itself: the program goes on, what was acknowledged is there", async () => {
    const folder = await prepared();
    const child = run("test/faults/publish-member.ts", folder, "400");
    const exited = once(child, "exit");
    const acknowledged = new Map<string, string>();
    createInterface({ input: child.stdout ?? process.stdin }).on("line", (line) => {
      const [id, path] = line.split(" ");
      if (id !== undefined && path !== undefined) acknowledged.set(id, path);
    });
    for (let time = 0; time < 3; time += 1) {
      const before = acknowledged.size;
      while (acknowledged.size < before + 20 && child.exitCode === null) await pause(20);
      const state = ownPostgresState(join(folder, "postgres"));
      if (state.kind === "running") process.kill(state.pid, "SIGKILL");
    }
    await exited;
    expect(child.exitCode).toBe(0);
    const product = await openTestProduct(folder, false);
    const rows = await sql<{
      id: string;
    }>`select id from documents.documents where state = 'published'`.execute(product.database.read);
    const kept = new Set(rows.rows.map((row) => row.id));
    expect([...acknowledged.keys()].filter((id) => !kept.has(id))).toEqual([]);
    expect((await verifyAudit(product.database.read)).faults).toEqual([]);
    await product.close();
    wholePages(folder);
  });
});

it("two programs started at the same instant on an empty folder share one database", async () => {
  const folder = newFolder();
  const both = [1, 2].map(() => run("src/apps/cli/main.ts", "migrate", "--data", folder));
  await Promise.all(both.map((child) => once(child, "exit")));
  expect(both.map((child) => child.exitCode)).toEqual([0, 0]);
});
