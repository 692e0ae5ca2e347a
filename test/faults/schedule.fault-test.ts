import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import { documentDeps } from "../../src/apps/document-deps.ts";
import { createDraft, documentInput, scheduleDocument } from "../../src/modules/documents/index.ts";
import { verifyAudit } from "../../src/platform/audit.ts";
import { clockAt } from "../../src/platform/clock.ts";
import { stopOwnPostgres } from "../../src/platform/own-postgres/index.ts";
import { publishWaiting } from "../../src/portal/index.ts";
import { aDistrict, officer } from "../support/a-district.ts";
import { throughReview } from "../support/through-review.ts";
import { openTestProduct } from "./open-test-product.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-schedule-"));
afterAll(async () => {
  await stopOwnPostgres(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
});

const DOCUMENTS = 16;
const HOUR = new Date("2018-11-24T09:00:00+08:00");

it("what was due while the program was killed again and again is published once, none is lost", async () => {
  const before = await openTestProduct(folder, false);
  const deps = { ...documentDeps(before), clock: clockAt("2018-11-23T12:00:00+08:00") };
  const places = await aDistrict({ ...deps, db: before.database });
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const input = documentInput.parse({
      columnId: places.policies,
      organizationId: places.organizationId,
      title: `定时通知 ${index}`,
      body: "<p>正文</p>",
    });
    const ref = await createDraft(deps, officer, input);
    if (!ref.ok) throw new Error(ref.refusal);
    const version = await throughReview(deps, officer, { ...ref.value, version: 0 });
    const done = await scheduleDocument(deps, officer, { ...ref.value, version }, HOUR);
    if (!done.ok) throw new Error(done.refusal);
  }
  await before.close();

  let rounds = 0;
  let last = "";
  while (!last.includes("done 0") && rounds < 60) {
    const child = spawn(
      process.execPath,
      ["--import", "./tools/tsx-hook.mjs", "test/faults/schedule-member.ts", folder],
      { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, LOG_LEVEL: "silent" } },
    );
    last = "";
    child.stdout.on("data", (data: Buffer) => (last += data.toString()));
    const exited = once(child, "exit");
    while (!last.includes("ready") && child.exitCode === null) await pause(10);
    // Later and later, so that each kill meets another document.
    await Promise.race([pause(30 + rounds * 60), exited]);
    child.kill("SIGKILL");
    await exited;
    rounds += 1;
  }
  expect(rounds).toBeGreaterThan(2);

  const after = await openTestProduct(folder, false);
  const rows = await sql<{ path: string; index_number: string }>`
    select path, index_number from documents.documents where state = 'published' and scheduled_for is null`.execute(
    after.database.read,
  );
  expect(rows.rows).toHaveLength(DOCUMENTS);
  expect(new Set(rows.rows.map((row) => row.index_number)).size).toBe(DOCUMENTS);
  const published = await sql<{ n: number }>`
    select count(*) as n from audit.entries where event = 'document.published'`.execute(
    after.database.read,
  );
  expect(published.rows[0]).toEqual({ n: DOCUMENTS });
  expect((await verifyAudit(after.database.read)).faults).toEqual([]);
  await publishWaiting(after);
  for (const { path } of rows.rows)
    expect(readFileSync(join(folder, "site", path), "utf8")).toContain("定时通知");
  await after.close();
});
