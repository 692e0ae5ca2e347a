// Published pages checked in a second, and the memory it takes, at two sizes.
// node --import ./tools/tsx-hook.mjs bench/site-check.ts --sizes 10000,100000
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkPublishedSite } from "../src/apps/check-published-site.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000" },
    folder: { type: "string" },
    readers: { type: "string", default: "2" },
  },
});

if (values.folder !== undefined) await checkOnce(values.folder, Number(values.readers));
else await checkAll(values.sizes.split(",").map(Number));

/** Runs as a process of its own, so that the memory is the check's and not that of making the pages. */
async function checkOnce(folder: string, readers: number): Promise<void> {
  const began = performance.now();
  const report = await checkPublishedSite({
    folder,
    readers,
    outsideMemory: null,
    most: 20,
    progress: () => {},
  });
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1e6;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(
    `${report.pages} pages, ${readers} threads: ${Math.round(report.pages / seconds)} pages/s, ${Math.round(report.pages / cpu)} pages per CPU second, ${megabytes} MB at most; ${report.counts.error} errors, ${report.counts.warning} warnings`,
  );
}

async function checkAll(sizes: readonly number[]): Promise<void> {
  const { writeSite } = await import("./published-folder.ts");
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "site-check-bench-"));
    try {
      writeSite(folder, size);
      for (const readers of ["1", "2"]) {
        const asked = [fileURLToPath(import.meta.url), "--folder", folder, "--readers", readers];
        process.stdout.write(execFileSync(process.execPath, asked, { encoding: "utf8" }));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
