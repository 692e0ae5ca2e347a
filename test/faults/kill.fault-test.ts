import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/platform/audit.ts";
import { ownPostgresState } from "../../src/platform/own-postgres/index.ts";
import { publishWaiting } from "../../src/portal/index.ts";
import { prepared, run, TIMES, wholePages } from "./killing.ts";
import { openTestProduct } from "./open-test-product.ts";

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
      // Every other time some must have been acknowledged first, however slow the machine.
      const wanted = acknowledged.size + (time % 2 === 0 ? 3 : 0);
      while (acknowledged.size < wanted && child.exitCode === null) await pause(10);
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
