import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { completeLinks, findBinaries, noBinaries, program, type Binaries } from "./binaries.ts";
import { chooseIdentity, isOpenToAll, type Identity } from "./identity.ts";
import type { ClusterPaths } from "./paths.ts";
import { runProgram } from "./programs.ts";
import type { OwnPostgresRefusal } from "./refusals.ts";

/** Programs that were seen to run as the identity chosen, and their major version. */
export type Prepared = {
  readonly bin: string;
  readonly identity: Identity;
  readonly majorVersion: string;
};

/**
 * Finds the programs, makes them whole and sees them run, as root in the name of another user.
 * Refuses where there are none for this platform or where root cannot become another user.
 */
export async function prepare(
  paths: ClusterPaths,
  given: string | undefined,
  log: (line: string) => void,
): Promise<Result<Prepared, OwnPostgresRefusal>> {
  const found = findBinaries(given);
  if (!found.ok) return found;
  const binaries = found.value;
  const unlinked = binaries.root === undefined ? undefined : completeLinks(binaries.root);
  if (unlinked !== undefined) log(`links of PostgreSQL's libraries could not be made: ${unlinked}`);
  const own = await askVersion({ kind: "own" }, binaries, paths);
  if (own.version === undefined) return noBinaries(own.output);
  const identity = chooseIdentity(paths, binaries);
  if (identity.kind === "own")
    return ok({ bin: binaries.bin, identity, majorVersion: own.version });
  const lowered = await askVersion(identity, binaries, paths);
  if (lowered.version !== undefined)
    return ok({ bin: binaries.bin, identity, majorVersion: own.version });
  return withCopiedPrograms(paths, binaries, identity, own.version, lowered.output, log);
}

/**
 * The way out where root cannot hand on the right to pass closed folders: the programs are copied
 * beside the cluster, if at least that folder is open to others.
 */
async function withCopiedPrograms(
  paths: ClusterPaths,
  binaries: Binaries,
  identity: Identity & { kind: "lowered" },
  majorVersion: string,
  cause: string,
  log: (line: string) => void,
): Promise<Result<Prepared, OwnPostgresRefusal>> {
  const { root } = binaries;
  const refusal = refuse("cannot-run-as-root", { folder: paths.folder, cause: cause.trim() });
  if (!identity.passes || root === undefined || !isOpenToAll(paths.folder)) return refusal;
  const copy = join(paths.folder, `programs-${majorVersion}`);
  if (!existsSync(copy)) {
    log(`PostgreSQL's programs are copied to ${copy}, where another user than root can reach them`);
    const unfinished = `${copy}-${process.pid}`;
    cpSync(root, unfinished, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  const copied = { bin: join(copy, "bin"), root: copy };
  const plain: Identity = { ...identity, passes: false };
  const seen = await askVersion(plain, copied, paths);
  if (seen.version === undefined) return refusal;
  return ok({ bin: copied.bin, identity: plain, majorVersion });
}

async function askVersion(
  identity: Identity,
  binaries: Binaries,
  paths: ClusterPaths,
): Promise<{ version: string | undefined; output: string }> {
  const postgres = program(binaries.bin, "postgres");
  const { code, output } = await runProgram(identity, postgres, ["--version"], {
    cwd: paths.folder,
  });
  const version = code === 0 ? /PostgreSQL\)? (\d+)/.exec(output)?.[1] : undefined;
  return { version, output };
}
