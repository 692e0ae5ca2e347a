// What a copy costs after one publication, at two sizes: files sent, bytes of the log read, time.
// node --import ./tools/tsx-hook.mjs bench/site-sync.ts --sizes 1000,10000
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSiteFolder, type Placed } from "../src/platform/site-folder/index.ts";
import { folderTarget, syncSite } from "../src/platform/site-sync/index.ts";
import { documentOf, siteFiles } from "./published-folder.ts";

const { values } = parseArgs({ options: { sizes: { type: "string", default: "1000,10000" } } });
const AT_ONCE = 500;

for (const size of values.sizes.split(",").map(Number)) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "site-sync-bench-"));
  const source = join(folder, "site");
  const site = openSiteFolder(source);
  try {
    let batch: Placed[] = [];
    for (const file of siteFiles(size)) {
      batch.push(file);
      if (batch.length < AT_ONCE) continue;
      await site.release(batch);
      batch = [];
    }
    await site.release(batch);
    await timed(`${size} documents, first copy`, folder, source);
    const { path, html } = documentOf(1, "改过的标题");
    await site.release([{ path, content: html }]);
    await timed(`${size} documents, after one publication`, folder, source);
    await timed(`${size} documents, nothing new`, folder, source);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(what: string, folder: string, source: string): Promise<void> {
  const began = performance.now();
  const target = folderTarget(join(folder, "copy"));
  const books = join(folder, "books");
  const done = await syncSite({ source, books, target, isDry: false, isSwept: false });
  if (!done.ok) throw new Error(done.refusal);
  const ms = (performance.now() - began).toFixed(0);
  console.log(`${what}: ${done.value.sent} pages sent, ${ms} ms`);
}
