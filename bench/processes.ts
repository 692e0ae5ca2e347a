// What processes used, as Linux tells it: seconds of the processor and the most memory held at once.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownPostgresState } from "../src/platform/own-postgres/index.ts";

const TICKS = 100;

/** Seconds that all children of this process used that have ended. */
export function secondsOfEnded(): number {
  return ticksOf("self").ended / TICKS;
}

/** Seconds that the database of a data folder has used with all its processes. */
export function secondsOfDatabase(folder: string): number {
  const state = ownPostgresState(join(folder, "postgres"));
  if (state.kind !== "running") return 0;
  const main = ticksOf(state.pid);
  const children = readFileSync(`/proc/${state.pid}/task/${state.pid}/children`, "utf8")
    .split(" ")
    .filter((pid) => pid.trim() !== "")
    .map((pid) => ticksOf(pid.trim()).own);
  return children.reduce((sum, own) => sum + own, main.own + main.ended) / TICKS;
}

/** The most memory that a process has held at once, in megabytes; 0 for one that has ended. */
export function peakMegabytes(pid: number | "self"): number {
  try {
    const found = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function ticksOf(pid: number | string): { readonly own: number; readonly ended: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const at = (index: number) => Number(fields[index] ?? 0);
    return { own: at(11) + at(12), ended: at(13) + at(14) };
  } catch {
    return { own: 0, ended: 0 };
  }
}
