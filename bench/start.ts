// Start of an existing data folder until the first page is served, and the memory of a server that idles.
// node --import ./tools/tsx-hook.mjs bench/start.ts --count 5000
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { publishEverything } from "../src/portal/index.ts";
import { ownPostgresState } from "../src/platform/own-postgres/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";

const base = await openBase(false);
await fill(base, 0, countAsked(5_000));
await publishEverything(base.product);
await base.product.close();

const port = 30_000 + (process.pid % 20_000);
const times: number[] = [];
for (let round = 0; round < 5; round += 1) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["dist/apps/server/main.js", "--port", String(port), "--data", base.folder],
    { stdio: "ignore" },
  );
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer?.status === 200) break;
    await pause(10);
  }
  times.push(performance.now() - began);
  if (round === 4) {
    await pause(8_000);
    console.log(
      `idle memory: program ${megabytes(child.pid ?? 0)} MB, database ${databaseMemory()} MB (proportional set size)`,
    );
  }
  child.kill("SIGTERM");
  await once(child, "exit");
}
printTimes("start to first page", times);
process.exit(0);

function megabytes(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function databaseMemory(): number {
  const state = ownPostgresState(join(base.folder, "postgres"));
  if (state.kind !== "running") return 0;
  const children = readFileSync(`/proc/${state.pid}/task/${state.pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter((pid) => pid !== "");
  return [state.pid, ...children.map(Number)].reduce((sum, pid) => sum + megabytes(pid), 0);
}
