// Import of a file into a base in use, with all indexes: documents a second, memory of the importing process as
// the file grows, and how long pages of the portal take meanwhile against before.
// node --import ./tools/tsx-hook.mjs bench/import.ts --count 20000
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../src/apps/server/serve.ts";
import { publishEverything } from "../src/portal/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";
import { corpusDocument } from "./corpus.ts";

const HELD = 5_000;
const count = countAsked(20_000);
const base = await openBase(true);
await fill(base, 0, HELD);
await publishEverything(base.product);
const running = await serve({ ...base.product, config: { ...base.product.config, port: 0 } });

const file = join(base.folder, "documents.jsonl");
const out = createWriteStream(file);
for (let index = 0; index < count; index += 1) {
  if (!out.write(`${JSON.stringify(corpusDocument(HELD + index))}\n`)) await once(out, "drain");
}
out.end();
await once(out, "finish");

const pages = [
  "/",
  "/disclosure/policies/",
  "/disclosure/",
  `/search/?q=${encodeURIComponent("清洁取暖")}`,
];
async function latencies(until: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; !until(); index += 1) {
    const start = performance.now();
    await (await fetch(running.address + (pages[index % pages.length] ?? "/"))).arrayBuffer();
    times.push(performance.now() - start);
    await pause(50);
  }
  return times;
}
let rounds = 0;
const before = await latencies(() => (rounds += 1) > 100);

const began = performance.now();
const child = spawn(
  process.execPath,
  ["--import", "./tools/tsx-hook.mjs", "bench/import-process.ts", base.folder, file],
  { stdio: ["ignore", "pipe", "inherit"] },
);
let ended = false;
child.once("exit", () => {
  ended = true;
});
const finished = once(child, "exit");
const memory: string[] = [];
createInterface({ input: child.stdout }).on("line", (line) => memory.push(line));
const during = await latencies(() => ended);
await finished;
const seconds = (performance.now() - began) / 1000;
console.log(
  `${count} documents imported in ${seconds.toFixed(1)} s with start and end: ${Math.round(count / seconds)} a second`,
);
for (const line of memory) console.log(line);
printTimes("page before the import", before);
printTimes("page during the import", during);
const middle = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
console.log(`ratio of the middle ones: ${(middle(during) / middle(before)).toFixed(2)}`);
await running.stop();
process.exit(0);
