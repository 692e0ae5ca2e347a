// Searches at rest and while documents are imported into the same base.
// node --import ./tools/tsx-hook.mjs bench/search-import.ts --count 20000 --held 20000
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countAsked, fill, openBase, printTimes } from "./base.ts";
import { corpusDocument } from "./corpus.ts";
import { openAsking } from "./search-mixed.ts";

const REST_MS = 30;
const { values } = parseArgs({ options: { held: { type: "string" } }, strict: false });
const held = Number(values["held"] ?? 20_000);
const count = countAsked(20_000);
const base = await openBase(false);
await fill(base, 0, held);

const file = join(base.folder, "documents.jsonl");
const out = createWriteStream(file);
for (let index = 0; index < count; index += 1) {
  if (!out.write(`${JSON.stringify(corpusDocument(held + index))}\n`)) await once(out, "drain");
}
out.end();
await once(out, "finish");

const asking = await openAsking(base.product.database.read, held);
await asking.times((asked) => asked >= 90);
const rest = await asking.times((asked) => asked >= 360, REST_MS);
printTimes("search at rest", rest);

const began = performance.now();
const child = spawn(
  process.execPath,
  ["--import", "./tools/tsx-hook.mjs", "bench/import-process.ts", base.folder, file],
  { stdio: ["ignore", "inherit", "inherit"] },
);
const run = { hasEnded: false };
child.once("exit", () => {
  run.hasEnded = true;
});
const during = await asking.times(() => run.hasEnded, REST_MS);
console.log(`${count} imported in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
printTimes("search during the import", during);
const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;
for (const share of [0.5, 0.99])
  console.log(
    `ratio at p${share * 100}: ${(at(during, share) / Math.max(0.1, at(rest, share))).toFixed(2)}`,
  );
await base.close();
