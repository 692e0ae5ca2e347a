// A process of its own that checks the published site: with the least priority, so that readers and publishing go first.
import { constants, setPriority } from "node:os";
import { systemClock } from "../../../platform/clock.ts";
import { checkPublishedSite } from "../../check-published-site.ts";
import { keepReport, tellRunning } from "./kept-report.ts";

const [, , folder = "", checks = "", withOutside = ""] = process.argv;
const PLACES = 20;
const TELL_MS = 500;

try {
  setPriority(constants.priority.PRIORITY_LOW);
} catch {
  // Not every system lets a process step back.
}
// Whoever asked is gone: nobody waits for the answer.
process.stdin.once("close", () => process.exit(1)).resume();

const startedAt = systemClock.now().toISOString();
let told = -TELL_MS;
const report = await checkPublishedSite({
  folder,
  outsideMemory: withOutside === "outside" ? checks : null,
  readers: 0,
  most: PLACES,
  progress(at) {
    if (performance.now() < told + TELL_MS) return;
    told = performance.now();
    void tellRunning(checks, { ...at, startedAt }).catch(() => {});
  },
});
await keepReport(checks, report);
process.exit(0);
