// Verifies a site folder and prints what it took; a process of its own, so that its memory is its own.
import { foldReleases, trustFor, verifySite } from "../src/platform/site-folder/index.ts";

const folder = process.argv[2] ?? "";
const trust = await trustFor(folder, {});
if (trust === null) throw new Error("there is no key");
const { foldSeconds, foldMemory, promised } = await fold();
const startVerify = performance.now();
const cpu = process.cpuUsage();
const { files, bytes, findings } = await verifySite(folder, trust.keys);
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    files,
    bytes,
    promised,
    findings: findings.length,
    foldSeconds,
    foldMemory,
    seconds: (performance.now() - startVerify) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);

/** What stays in memory of a fold once what it took to make it is gone. */
async function fold() {
  const before = held();
  const cpuBefore = process.cpuUsage();
  const { site } = await foldReleases(folder);
  const spent = process.cpuUsage(cpuBefore);
  return {
    foldSeconds: (spent.user + spent.system) / 1e6,
    foldMemory: held() - before,
    promised: site.count,
  };
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
