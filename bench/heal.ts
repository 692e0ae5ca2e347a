// A thousand published files altered, emptied and taken away by another hand: time until all stand as they were.
// node --import ./tools/tsx-hook.mjs bench/heal.ts --count 1000
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { publishEverything, publishingWorker } from "../src/portal/index.ts";
import { countAsked } from "./base.ts";
import { fillQuickly } from "./fill-quickly.ts";
import { openLargeBase } from "./large-district.ts";

const AT_MOST = 120_000;
const count = countAsked(1_000);
const base = await openLargeBase(true);
const { product } = base;
await fillQuickly(base, Math.max(2_000, count));
await sql`delete from pgboss.job`.execute(product.database.read);
await publishEverything(product);
const worker = await publishingWorker(product);
await watchStands();

const { rows } = await sql<{ path: string }>`
  select path from pages.pages where page like 'document:%' order by sha256 limit ${count}`.execute(
  product.database.read,
);
const files = rows.map(({ path }, index) =>
  join(product.siteFolder, index % 4 === 3 ? `${path}.br` : path),
);
const before = new Map(files.map((file) => [file, readFileSync(file)]));
const began = performance.now();
for (const [index, file] of files.entries()) {
  if (index % 4 === 0) writeFileSync(file, "<p>赌场</p>");
  else if (index % 4 === 1) rmSync(file);
  else truncateSync(file, 100);
}
const altered = performance.now() - began;
let first: number | null = null;
let left = files.length;
while (left > 0) {
  left = files.filter((file) => !isRight(file)).length;
  if (left < files.length) first ??= performance.now() - began;
  if (performance.now() - began > AT_MOST) break;
  await pause(50);
}
console.log(
  left > 0
    ? `${left} of ${count} files are not right after ${AT_MOST / 1000} s`
    : `${count} files altered within ${altered.toFixed(0)} ms; the first right after ${(first ?? 0).toFixed(0)} ms, all after ${((performance.now() - began) / 1000).toFixed(2)} s`,
);
await worker.close();
await base.close();

function isRight(file: string): boolean {
  return existsSync(file) && readFileSync(file).equals(before.get(file) ?? Buffer.alloc(0));
}

/** Waits until a file that nobody published is taken away again. */
async function watchStands(): Promise<void> {
  const probe = join(product.siteFolder, "documents/2008/probe.txt");
  do {
    writeFileSync(probe, "x");
    await pause(250);
  } while (existsSync(probe));
}
