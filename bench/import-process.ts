// The importing process of bench/import.ts: prints how much memory it holds as the file is read.
import { documentDeps } from "../src/apps/document-deps.ts";
import { openProduct } from "../src/apps/open-product.ts";
import { importFile } from "../src/modules/documents/index.ts";
import { keepHeapSmall } from "../src/platform/small-heap.ts";
import { readConfig } from "../src/platform/config.ts";

keepHeapSmall();
const [data = "", file = ""] = process.argv.slice(2);
const read = readConfig({ data }, { LOG_LEVEL: "silent" });
if (!read.ok) throw new Error(read.problems.join("; "));
const opened = await openProduct(read.config, { worker: false });
if (!opened.ok) throw new Error(opened.refusal);
const product = opened.value;
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576);
let told = 0;
let most = 0;
const began = performance.now();
const done = await importFile(
  documentDeps(product),
  { kind: "system", name: "bench" },
  {
    file,
    siteId: 1,
    columnPath: "disclosure/policies",
    publish: true,
    responsible: "bench",
    formerHosts: new Set(),
    lineLimitBytes: 32 * 1_048_576,
    threads: 1,
  },
  {
    problem: (found) => console.log(JSON.stringify(found)),
    progress(summary) {
      most = Math.max(most, megabytes());
      if (summary.lines < told + 5_000) return;
      told = summary.lines;
      console.log(`  after ${summary.lines} lines: ${megabytes()} MB`);
    },
  },
);
const seconds = (performance.now() - began) / 1000;
if (done.ok)
  console.log(
    `  import alone: ${Math.round(done.value.imported / seconds)} a second, at most ${most} MB in the importing process`,
  );
await product.close();
