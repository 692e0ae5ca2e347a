// Verifies a site folder and prints what it took; a process of its own, so that its memory is its own.
import { foldReleases, trustFor, verifySite } from "../src/platform/site-folder/index.ts";

const folder = process.argv[2] ?? "";
const trust = await trustFor(folder, {});
if (trust === null) throw new Error("there is no key");
const before = process.memoryUsage().rss;
const start = performance.now();
const folded = await foldReleases(folder);
const foldSeconds = (performance.now() - start) / 1000;
const foldMemory = process.memoryUsage().rss - before;
const startVerify = performance.now();
const cpu = process.cpuUsage();
const { files, bytes, findings } = await verifySite(folder, trust.keys);
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    files,
    bytes,
    promised: folded.site.count,
    findings: findings.length,
    foldSeconds,
    foldMemory,
    seconds: (performance.now() - startVerify) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);
