import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { documentDeps } from "../../src/apps/document-deps.ts";
import { openProduct } from "../../src/apps/open-product.ts";
import { createDraft, documentInput } from "../../src/modules/documents/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { publishWaiting } from "../../src/portal/index.ts";
import { aDistrict, officer } from "../support/a-district.ts";
import { publishReviewed } from "../support/through-review.ts";
import { openCuttableDatabase } from "./cuttable-database.ts";

const AWAY_MS = Number(process.env["DATABASE_AWAY_MS"] ?? 6_000);
const folder = mkdtempSync(join(tmpdir(), "gongkai-fault-"));
const database = await openCuttableDatabase(folder);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function productOn(url: string) {
  const read = readConfig({ data: folder }, { LOG_LEVEL: "silent", DATABASE_URL: url });
  if (!read.ok) throw new Error(read.problems.join());
  const opened = await openProduct(read.config, { worker: false });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}

/** Starts the server over the way that can be cut; `said` waits for a line that it prints. */
function startServer() {
  const child = spawn(
    process.execPath,
    ["--import", "./tools/tsx-hook.mjs", "src/apps/server/main.ts", "--port", "0"],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, GONGKAI_DATA: folder, DATABASE_URL: database.url, LOG_LEVEL: "fatal" },
    },
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => lines.push(line));
  return {
    child,
    async said(pattern: RegExp): Promise<string> {
      for (;;) {
        const found = lines.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined);
        if (found !== undefined) return found;
        if (child.exitCode !== null) throw new Error(lines.join("\n"));
        await pause(50);
      }
    },
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

function memory(pid: number | undefined): number {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? 0) / 1024;
}

describe("while the database is away", () => {
  it("serves every page, says what is off, and publishes by itself when it is back", async () => {
    const product = await productOn(database.direct);
    const district = await aDistrict({
      db: product.database,
      clock: product.clock,
      jobs: product.jobs,
    });
    const deps = documentDeps(product);
    const publish = async (title: string) => {
      const input = documentInput.parse({
        columnId: district.policies,
        organizationId: district.organizationId,
        title,
        body: "<p>请各单位遵照执行。</p>",
      });
      const draft = await createDraft(deps, officer, input);
      if (!draft.ok) throw new Error(draft.refusal);
      const done = await publishReviewed(deps, officer, { ...draft.value, version: 0 });
      if (!done.ok) throw new Error(done.refusal);
      return `/${done.value.path}`;
    };
    const first = await publish("停库之前的通知");
    await publishWaiting(product);

    const server = startServer();
    const address = await server.said(/平台已启动：(http:\/\/\S+?)\/ /);
    const status = async (path: string) => (await fetch(address + path)).status;
    expect([await status(first), await status("/search/?q=x")]).toEqual([200, 200]);

    const answers = new Map<string, number>();
    const count = (what: string) => answers.set(what, (answers.get(what) ?? 0) + 1);
    const load = { isOn: true };
    const readers = ["/", first, "/disclosure/policies/", "/search/?q=x"].map(async (path) => {
      while (load.isOn) {
        const about = path.startsWith("/search") ? "search" : "page";
        await fetch(address + path).then(
          async (answer) => count(`${about} ${answer.status} ${(await answer.text()).length > 0}`),
          () => count(`${about} failed`),
        );
        // Searches of one address are bounded: asked more often, some would be told to wait.
        await pause(about === "search" ? 100 : 5);
      }
    });
    const before = memory(server.child.pid);
    database.cut();
    await pause(AWAY_MS);
    const search = await fetch(`${address}/search/?q=x`, { headers: { accept: "text/html" } });
    expect([search.status, search.headers.has("retry-after")]).toEqual([503, true]);
    expect(await search.text()).toMatch(/搜索暂停[\s\S]*照常打开/);
    const health = await fetch(`${address}/healthz`);
    expect([health.status, await health.json()]).toMatchObject([503, { status: "pages-only" }]);
    // Recorded on another way meanwhile; the server hears of it when its own is back.
    const second = await publish("停库期间的通知");
    await database.restore();
    await expect.poll(() => status(second), { timeout: 40_000, interval: 200 }).toBe(200);
    const third = await publish("恢复之后的通知");
    await expect.poll(() => status(third), { timeout: 20_000, interval: 200 }).toBe(200);
    await expect.poll(() => status("/search/?q=x"), { timeout: 20_000 }).toBe(200);
    load.isOn = false;
    await Promise.all(readers);
    if (process.env["DATABASE_AWAY_MS"] !== undefined)
      console.log(Object.fromEntries(answers), before, memory(server.child.pid));
    expect([...answers.keys()].filter((one) => one.startsWith("page"))).toEqual(["page 200 true"]);
    expect(memory(server.child.pid) - before).toBeLessThan(150);
    await server.stop();
    await product.close();
  });

  it("starts with the pages alone, and with everything when it comes", async () => {
    database.cut();
    const server = startServer();
    const early = await server.said(/先只提供网页：(http:\/\/\S+?)\/ /);
    expect((await fetch(`${early}/`)).status).toBe(200);
    expect((await fetch(`${early}/admin/`)).status).toBe(503);
    await database.restore();
    const address = await server.said(/平台已启动：(http:\/\/\S+?)\/ /);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await server.stop();
  });
});
