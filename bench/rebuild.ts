// A whole site rendered to files, uncompressed and with its compressed forms, at several sizes; beside it hugo with as
// many articles of the same length, where it is installed.
// node --import ./tools/tsx-hook.mjs bench/rebuild.ts --sizes 10000,100000
import { execFile } from "node:child_process";
import { sql } from "kysely";
import { rmSync } from "node:fs";
import { promisify } from "node:util";
import { sizesAsked } from "./base.ts";
import { fillQuickly } from "./fill-quickly.ts";
import { buildWithHugo, type HugoRun } from "./hugo-site.ts";
import { openLargeBase } from "./large-district.ts";
import { secondsOfDatabase } from "./processes.ts";

const LENGTH = 1_200;
const run = promisify(execFile);

for (const size of sizesAsked([10_000])) {
  const base = await openLargeBase(false);
  await fillQuickly(base, size, LENGTH);
  // What the making of the district asked of the publisher is part of the whole.
  await sql`delete from pgboss.job`.execute(base.product.database.read);
  const rates = new Map<string, number>();
  for (const forms of ["plain", "compressed"]) {
    rmSync(base.product.siteFolder, { recursive: true, force: true });
    const database = secondsOfDatabase(base.folder);
    const program = ["--import", "./tools/tsx-hook.mjs", "bench/rebuild-process.ts"];
    const child = await run(process.execPath, [...program, base.folder, forms]);
    const done = JSON.parse(child.stdout) as HugoRun;
    rates.set(forms, done.pages / done.cpu);
    show(`${size} documents, ${forms}`, done, secondsOfDatabase(base.folder) - database);
  }
  const hugo = await buildWithHugo(size, LENGTH);
  if (hugo !== null) {
    show(`${size} articles with hugo`, hugo, 0);
    const ratio = (rates.get("plain") ?? 0) / (hugo.pages / hugo.cpu);
    console.log(`  uncompressed, pages per CPU second: ${ratio.toFixed(2)} times hugo`);
  }
  await base.close();
}

function show(name: string, { pages, seconds, cpu, peak }: HugoRun, database: number): void {
  console.log(
    `${name.padEnd(32)} ${pages} pages in ${seconds.toFixed(1)} s, ${Math.round(pages / seconds)} a second; CPU ${cpu.toFixed(1)} s${
      database === 0 ? "" : ` and ${database.toFixed(1)} s of the database`
    }: ${Math.round(pages / cpu)} pages per CPU second; ${((cpu + database) / seconds).toFixed(2)} cores used; at most ${peak} MB`,
  );
}
