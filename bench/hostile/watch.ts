import { readFileSync, readdirSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const MB = 1_048_576;
const EVERY_MS = 10;

export type Watched = {
  readonly seconds: number;
  readonly childMb: number;
  readonly parentMb: number;
  readonly pauseMs: number;
};

/** Does something and says how long it took, the most memory of this process and of its children, and its longest pause. */
export async function watched(work: () => Promise<void>): Promise<Watched> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let [child, parent] = [0, 0];
  const look = () => {
    parent = Math.max(parent, process.memoryUsage.rss());
    for (const pid of children()) child = Math.max(child, peakOf(pid));
  };
  const timer = setInterval(look, EVERY_MS);
  delays.enable();
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  delays.disable();
  clearInterval(timer);
  look();
  return { seconds, childMb: child / MB, parentMb: parent / MB, pauseMs: delays.max / 1e6 };
}

function children(): readonly string[] {
  try {
    const tasks = readdirSync("/proc/self/task");
    return tasks.flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, "latin1").split(" ").filter(Boolean),
    );
  } catch {
    return [];
  }
}

/** The most memory that a process ever had, in bytes. */
function peakOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
