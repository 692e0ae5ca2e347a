import { mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { physicalPlaceOf, stagedName, stagingOf } from "./paths.ts";
import type { Step } from "./steps.ts";

/** Makes the folders that a release puts files into, before it is on record. */
export function makeFolders(folder: string, steps: readonly Step[]): void {
  const folders = new Set<string>();
  for (const step of steps)
    if ("put" in step) folders.add(dirname(physicalPlaceOf(folder, step.put[0])));
  for (const one of folders) mkdirSync(one, { recursive: true });
}

/**
 * Takes the steps of a release that is on record, all in one go, so that nothing of this program runs in
 * between. A step that was taken already is passed over: after a crash all are simply taken again.
 */
export function takeSteps(folder: string, number: number, steps: readonly Step[]): void {
  const staging = stagingOf(folder, number);
  for (const step of steps) {
    if ("put" in step) {
      const [path] = step.put;
      moveIfThere(join(staging, stagedName(path)), physicalPlaceOf(folder, path));
    } else {
      removeIfThere(folder, physicalPlaceOf(folder, step.remove));
    }
  }
}

/** Takes away the staging folder: the sign that all of the release is in place. */
export function dropStaging(folder: string, number: number): void {
  const staging = stagingOf(folder, number);
  try {
    rmdirSync(staging);
  } catch {
    // A link to a file that stood there already does not move when it is renamed.
    rmSync(staging, { recursive: true, force: true });
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EISDIR") {
      rmSync(to, { recursive: true });
      renameSync(from, to);
    } else if (code !== "ENOENT") throw error;
    else renameInto(from, to);
  }
}

/** Either the file was moved before, or its folder has gone meanwhile. */
function renameInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

function removeIfThere(folder: string, path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    const code = codeOf(error);
    // A folder where a file was to go holds what is not of this release: it is left to whoever looks for strangers.
    if (/^(ENOENT|ENOTDIR|EISDIR|EPERM)$/.test(code)) return;
    throw error;
  }
  for (let above = dirname(path); above !== folder && above.length > folder.length;) {
    try {
      rmdirSync(above);
    } catch {
      return;
    }
    above = dirname(above);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
