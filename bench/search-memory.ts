// What the dictionaries of the search take of the machine's memory, how long they take to make, how long they hold
// everybody else up meanwhile, and how quick they answer. Measured in a process that does nothing else.
// node --import ./tools/tsx-hook.mjs bench/search-memory.ts --count 100000
import { execFileSync } from "node:child_process";
import { countAsked, fill, openBase } from "./base.ts";

const count = countAsked(100_000);
const base = await openBase(false);
await fill(base, 0, count);
console.log(`${count} documents`);
const program = ["--import", "./tools/tsx-hook.mjs", "bench/search-memory-process.ts"];
execFileSync(process.execPath, ["--expose-gc", ...program, base.product.database.url], {
  stdio: "inherit",
});
await base.close();
