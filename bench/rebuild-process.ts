// The publishing process of bench/rebuild.ts: renders a whole site to files and prints what that took.
// Asked for "plain", what compresses answers what it was given, so that no compressed forms are written.
import { syncBuiltinESMExports } from "node:module";
import zlib from "node:zlib";
import { peakMegabytes } from "./processes.ts";

const [data = "", forms = ""] = process.argv.slice(2);
if (forms === "plain") {
  const asGiven = (content: Buffer, _options: object, done: (error: null, same: Buffer) => void) =>
    setImmediate(done, null, content);
  Object.assign(zlib, { brotliCompress: asGiven, gzip: asGiven });
  syncBuiltinESMExports();
}
const { openProduct } = await import("../src/apps/open-product.ts");
const { readConfig } = await import("../src/platform/config.ts");
const { publishEverything } = await import("../src/portal/index.ts");

const read = readConfig({ data }, { LOG_LEVEL: "silent" });
if (!read.ok) throw new Error(read.problems.join("; "));
const opened = await openProduct(read.config, { worker: false });
if (!opened.ok) throw new Error(opened.refusal);
const before = process.cpuUsage();
const began = performance.now();
const { pages } = await publishEverything(opened.value);
const { user, system } = process.cpuUsage(before);
const seconds = (performance.now() - began) / 1000;
console.log(
  JSON.stringify({ pages, seconds, cpu: (user + system) / 1e6, peak: peakMegabytes("self") }),
);
await opened.value.close();
