import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Result } from "../../kernel/result.ts";
import { program } from "./binaries.ts";
import { handOver } from "./identity.ts";
import { partsOf, type ClusterPaths } from "./paths.ts";
import type { Prepared } from "./prepare.ts";
import { runProgram, type Outcome } from "./programs.ts";
import { codeOf, refusalOfOutput, type OwnPostgresRefusal } from "./refusals.ts";
import { createRoles } from "./roles.ts";
import { accessRules, includeOfProductSettings } from "./settings.ts";

const unfinished = /^new-(\d+)-/;
const ownCreations = new Set<string>();

/**
 * Makes a cluster under a name of its own and renames it when it is complete: a creation that is
 * cut short leaves nothing that could be taken for a cluster, and of two at the same instant the
 * second finds the first one's and drops its own. Answers when a complete cluster is there.
 */
export async function createCluster(
  paths: ClusterPaths,
  prepared: Prepared,
  durable: boolean,
): Promise<Result<undefined, OwnPostgresRefusal>> {
  const name = `new-${process.pid}-${randomBytes(4).toString("hex")}`;
  const parts = partsOf(paths.folder, join(paths.folder, name));
  ownCreations.add(name);
  try {
    mkdirSync(parts.data, { recursive: true });
    chmodSync(parts.server, 0o711);
    chmodSync(parts.data, 0o700);
    handOver(prepared.identity, parts.data);
    const failed = await fill(parts, prepared, durable);
    if (failed !== undefined) {
      const detail = { folder: paths.folder };
      return refusalOfOutput("creation-failed", failed.output, detail);
    }
    moveIntoPlace(parts, paths);
    return { ok: true, value: undefined };
  } finally {
    drop(parts.server);
    ownCreations.delete(name);
  }
}

async function fill(
  parts: ClusterPaths,
  prepared: Prepared,
  durable: boolean,
): Promise<Outcome | undefined> {
  const form = ["--locale=C", "--encoding=UTF8", "--data-checksums", "--no-instructions"];
  const access = ["--username=postgres", "--auth=reject", ...(durable ? [] : ["--no-sync"])];
  const made = await runProgram(
    prepared.identity,
    program(prepared.bin, "initdb"),
    ["-D", parts.data, ...form, ...access],
    { cwd: parts.server },
  );
  if (made.code !== 0) return made;
  writeFileSync(join(parts.data, "pg_hba.conf"), accessRules);
  const filled = await createRoles(parts, prepared, durable);
  appendFileSync(join(parts.data, "postgresql.conf"), includeOfProductSettings);
  return filled.code === 0 ? undefined : filled;
}

function moveIntoPlace(parts: ClusterPaths, paths: ClusterPaths): void {
  try {
    renameSync(parts.server, paths.server);
  } catch (error) {
    const lost = ["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error));
    if (lost && existsSync(paths.data)) return;
    throw error;
  }
  if (process.platform === "win32") return;
  const folder = openSync(paths.folder, "r");
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * Removes what creations that were cut short have left, and tells whether another one is under way
 * now (as far as process numbers tell: one may have been given to somebody else since).
 */
export function isBeingCreated(folder: string): boolean {
  let busy = false;
  for (const name of readdirSync(folder)) {
    const pid = Number(unfinished.exec(name)?.[1] ?? 0);
    if (pid === 0) continue;
    if (ownCreations.has(name) || (pid !== process.pid && lives(pid))) busy = true;
    else drop(join(folder, name));
  }
  return busy;
}

/** An initdb that lost its parent may still be writing there: what stays is dropped next time. */
function drop(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  } catch (error) {
    if (codeOf(error) !== "ENOTEMPTY") throw error;
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
