import { createPublicKey } from "node:crypto";
import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as pause, setTimeout as wait } from "node:timers/promises";
import { openChainCheck, type ChainCheck } from "./check-chain.ts";
import { digestDirectly } from "./digest.ts";
import type { Finding } from "./findings.ts";
import { openFolding, type Folding } from "./folded.ts";
import { fingerprintOf, type TrustedKeys } from "./keys.ts";
import { textOf } from "./kept-text.ts";
import { physicalPlaceOf, PUBLIC_KEY, RELEASES, stagingOf } from "./paths.ts";
import { publishedFiles } from "./published-files.ts";
import { linesOfLog, type LogPlace } from "./segments.ts";

/** The outcome of a verification; `head` is the digest of the last line, to note for the next time. */
export type Verified = {
  readonly releases: number;
  readonly head: string;
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
};

/** Files that are read before others get their turn. */
const AT_ONCE = 16;
/** How often what looks wrong is looked at again while the program goes on publishing. */
const AGAIN = 5;
const SOON = 20;

/**
 * Compares a site folder with its log and the log with the key: every changed, missing and added file, every
 * edited, missing or foreign line is found. `expected` is the `head` of an earlier verification: a log that was
 * cut and its files with it shows by nothing else. Needs no database, changes nothing, and may run while the
 * program publishes.
 */
export async function verifySite(
  folder: string,
  keys: TrustedKeys,
  expected: string | null = null,
): Promise<Verified> {
  const findings: Finding[] = [];
  const chain = openChainCheck(keys, expected, (finding) => findings.push(finding));
  const site = openFolding();
  let read = await readOn(folder, null, chain, site);
  const { suspects, files, bytes } = await suspectsOf(folder, site);
  let faults = await faultsOf(folder, suspects, site);
  for (let times = 0; times < AGAIN && faults.length > 0; times += 1) {
    // The program may have published while the folder was walked: what it did since is taken in.
    const wasOpen = isOpen(folder, chain.number);
    if (wasOpen) await wait(SOON);
    read = await readOn(folder, read.place, chain, site);
    for (const path of read.touched) suspects.add(path);
    faults = await faultsOf(folder, suspects, site);
    if (read.touched.size === 0 && !wasOpen) break;
  }
  for (const fault of faults) findings.push(fault);
  const { number, head } = chain;
  if (number === 0) findings.unshift({ kind: "no-log" });
  if (read.isUnfinished) findings.push({ kind: "line-unfinished", number: number + 1 });
  if (isOpen(folder, number)) findings.push({ kind: "not-in-place", number });
  if (!chain.isExpectedMet) findings.push({ kind: "head-unknown" });
  if (await isOtherKeyShown(folder, keys)) findings.push({ kind: "public-key-differs" });
  return { releases: number, head, files, bytes, findings };
}

/** Reads the log on; answers how far, and which files the new lines touch. */
async function readOn(folder: string, from: LogPlace | null, chain: ChainCheck, site: Folding) {
  const touched = new Set<string>();
  let place = from;
  let isUnfinished = false;
  for await (const raw of linesOfLog(folder, from)) {
    isUnfinished = !raw.isWhole;
    if (!raw.isWhole) continue;
    place = { segment: raw.segment, offset: raw.end };
    const line = chain.take(raw);
    if (line === null) continue;
    for (const [path, sha256, size] of line.files) site.set(path, sha256, size);
    for (const path of line.removed) site.remove(path);
    if (from === null) continue;
    for (const [path] of line.files) touched.add(path);
    for (const path of line.removed) touched.add(path);
  }
  return { place, touched, isUnfinished };
}

/** Walks the folder once: what does not agree with the log, how many files and bytes were read. */
async function suspectsOf(folder: string, site: Folding) {
  const suspects = new Set<string>();
  let files = 0;
  let bytes = 0;
  for await (const { path, isFolder } of publishedFiles(folder)) {
    if (isFolder) continue;
    files += 1;
    const promised = site.get(path);
    const found = promised === null ? null : await digestDirectly(join(folder, path));
    bytes += found?.size ?? 0;
    if (promised === null || found?.sha256 !== promised.sha256) suspects.add(path);
    else site.see(path);
    if (files % AT_ONCE === 0) await pause();
  }
  for (const path of site.unseen()) suspects.add(path);
  return { suspects, files, bytes };
}

async function faultsOf(folder: string, suspects: Iterable<string>, site: Folding) {
  const faults: Finding[] = [];
  for (const path of [...suspects].toSorted()) {
    const kind = await judge(folder, path, site);
    if (kind !== null) faults.push({ kind, path });
  }
  return faults;
}

/** Whether a release is on record and its files are not all in place. */
function isOpen(folder: string, number: number): boolean {
  return number > 0 && existsSync(stagingOf(folder, number));
}

/** What is wrong with a file as the log stands now; null when nothing is. */
async function judge(folder: string, path: string, site: Folding) {
  const promised = site.get(path);
  const place = physicalPlaceOf(folder, path);
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (promised === null) return isThere ? "added" : null;
  if (!isThere) return "missing";
  const found = await digestDirectly(place);
  return found?.sha256 === promised.sha256 && found.size === promised.size ? null : "changed";
}

/** Whether the public key beside the log, which visitors may take for the right one, is another. */
async function isOtherKeyShown(folder: string, keys: TrustedKeys): Promise<boolean> {
  const shown = await textOf(join(folder, RELEASES, PUBLIC_KEY));
  if (shown === null) return true;
  try {
    return fingerprintOf(createPublicKey(shown)) !== fingerprintOf(keys.ed25519);
  } catch {
    return true;
  }
}
