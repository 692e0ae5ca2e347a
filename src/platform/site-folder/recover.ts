import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasDigest } from "./digest.ts";
import type { ReleaseLine } from "./line.ts";
import { findTail, type Tail } from "./log.ts";
import type { Recovered } from "./model.ts";
import { pagesOf, STAGING, stagedName, stagingOf } from "./paths.ts";
import { dropStaging, makeFolders, takeSteps } from "./put.ts";
import type { Step } from "./steps.ts";

/**
 * Sets right what a crash left: an unfinished line goes and with it what was staged for it; a release that is
 * on record is completed from its staging folder, as often as it takes.
 */
export async function recoverFolder(
  folder: string,
): Promise<{ readonly tail: Tail; readonly recovered: Recovered }> {
  const { tail, last, isCut } = await findTail(folder);
  const isOpen = last !== null && existsSync(stagingOf(folder, last.number));
  const lost = isOpen ? await complete(folder, last) : [];
  await sweepStaging(folder);
  return {
    tail,
    recovered: {
      number: tail.number,
      completed: isOpen ? tail.number : null,
      isCut,
      lost: pagesOf(lost),
    },
  };
}

/** Takes the steps of a release again; answers the files whose bytes did not survive. */
async function complete(folder: string, line: ReleaseLine): Promise<readonly string[]> {
  const staging = stagingOf(folder, line.number);
  const steps: Step[] = [];
  const lost: string[] = [];
  for (const entry of line.files) {
    const staged = join(staging, stagedName(entry[0]));
    if (!existsSync(staged)) continue;
    // After a power failure the line may have outlived the bytes it names: half a page must not show.
    if (await hasDigest(staged, entry[1])) steps.push({ put: entry });
    else lost.push(entry[0]);
  }
  for (const path of line.removed) steps.push({ remove: path });
  makeFolders(folder, steps);
  takeSteps(folder, line.number, steps);
  dropStaging(folder, line.number);
  return lost;
}

async function sweepStaging(folder: string): Promise<void> {
  const staging = join(folder, STAGING);
  const names = existsSync(staging) ? await readdir(staging) : [];
  for (const name of names) await rm(join(staging, name), { recursive: true, force: true });
}
