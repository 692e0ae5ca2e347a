import { setTimeout as pause } from "node:timers/promises";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { findBinaries, program } from "./binaries.ts";
import { chooseIdentity } from "./identity.ts";
import { enter, ownUrl, readPassword } from "./members.ts";
import { clusterPaths, type ClusterPaths } from "./paths.ts";
import { runProgram } from "./programs.ts";
import { codeOf, refusalOfFileError, type OwnPostgresRefusal } from "./refusals.ts";
import { serverState } from "./state.ts";

const patience = { seconds: 60, step: 5 };

/**
 * Stops the server of a folder, whoever uses it: running statements are broken off, what was
 * acknowledged stays. `binaries` as for joining. Answers whether there was one to stop.
 */
export async function stopOwnPostgres(
  folder: string,
  options: { binaries?: string } = {},
): Promise<Result<{ stopped: boolean }, OwnPostgresRefusal>> {
  const paths = clusterPaths(folder);
  try {
    const state = serverState(paths);
    if (state.kind !== "running") return ok({ stopped: false });
    if (state.phase === "ready") {
      const member = await enter(ownUrl(state.port, readPassword(paths)));
      if (member === "password-refused" && process.platform !== "linux")
        return refuse("password-not-usable", { folder, file: paths.password });
      await requestStop(paths, state.pid, options.binaries);
      if (typeof member === "object") await member.close();
    } else await requestStop(paths, state.pid, options.binaries);
    if (await hasStopped(paths, state.pid)) return ok({ stopped: true });
    return refuse("not-answering", {
      folder,
      pid: String(state.pid),
      seconds: String(patience.seconds),
    });
  } catch (error) {
    const refusal = refusalOfFileError(error, folder);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Asks the main process for a fast shutdown: sessions are ended, everything is written. */
export async function requestStop(
  paths: ClusterPaths,
  pid: number,
  binaries: string | undefined,
): Promise<void> {
  if (process.platform === "win32") return signalByProgram(paths, pid, binaries);
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if (codeOf(error) === "EPERM") return signalByProgram(paths, pid, binaries);
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/** For Windows, and for a root that may not send signals to the processes of others. */
async function signalByProgram(
  paths: ClusterPaths,
  pid: number,
  binaries: string | undefined,
): Promise<void> {
  const found = findBinaries(binaries);
  if (!found.ok) return;
  const identity = chooseIdentity(paths, found.value);
  const args = ["kill", "INT", String(pid)];
  await runProgram(identity, program(found.value.bin, "pg_ctl"), args, { cwd: paths.folder });
}

/** Waits until that process no longer runs the cluster; false when it takes longer than a minute. */
export async function hasStopped(paths: ClusterPaths, pid: number): Promise<boolean> {
  for (let waited = 0; waited < patience.seconds * 1000; waited += patience.step) {
    const state = serverState(paths);
    if (state.kind !== "running" || state.pid !== pid) return true;
    await pause(patience.step);
  }
  return false;
}
