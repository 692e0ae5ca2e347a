import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckProgress, SiteReport } from "../../../platform/site-check/index.ts";

/** A check that is under way. */
export type RunningCheck = CheckProgress & { readonly startedAt: string };

const [REPORT, RUNNING] = ["last.json", "running.json"];

/** The report of the last check, kept as a file: it can be made anew at any time. Null before the first. */
export function lastReport(folder: string): Promise<SiteReport | null> {
  return readAs<SiteReport>(join(folder, REPORT));
}

export function keepReport(folder: string, report: SiteReport): Promise<void> {
  return write(join(folder, REPORT), report);
}

/** How far the check is that writes here, in whatever process. */
export function runningCheck(folder: string): Promise<RunningCheck | null> {
  return readAs<RunningCheck>(join(folder, RUNNING));
}

export function tellRunning(folder: string, running: RunningCheck): Promise<void> {
  return write(join(folder, RUNNING), running);
}

/** The file by whose time others see that the check still goes on. */
export function runningFile(folder: string): string {
  return join(folder, RUNNING);
}

async function readAs<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch {
    return null;
  }
}

async function write(file: string, value: object): Promise<void> {
  await writeFile(`${file}.part`, JSON.stringify(value));
  await rename(`${file}.part`, file);
}
