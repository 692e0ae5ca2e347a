import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { program } from "./binaries.ts";
import { freePort } from "./free-port.ts";
import { handOver } from "./identity.ts";
import type { ClusterPaths } from "./paths.ts";
import type { Prepared } from "./prepare.ts";
import { startDetached } from "./programs.ts";
import { refusalOfOutput, type OwnPostgresRefusal } from "./refusals.ts";
import { renewPassword } from "./roles.ts";
import { logSince, markLog } from "./server-log.ts";
import { productSettings, productSettingsFile, startArguments } from "./settings.ts";
import { serverState } from "./state.ts";

/**
 * How a start ended: the server is ready; or another server, or what is left of one, has the
 * cluster or the port, so that one has to look again.
 */
export type StartOutcome = "ready" | "taken";

/**
 * Starts the server on an existing cluster and waits until it is ready, recovery from its log
 * included. Refuses a cluster of another major version before anything is touched.
 */
export async function startServer(
  paths: ClusterPaths,
  prepared: Prepared,
  options: { durable: boolean; port: number | undefined; deadPid: number | undefined },
): Promise<Result<StartOutcome, OwnPostgresRefusal>> {
  const version = readFileSync(join(paths.data, "PG_VERSION"), "utf8").trim();
  if (version !== prepared.majorVersion)
    return refuse("other-major-version", {
      folder: paths.folder,
      cluster: version,
      binaries: prepared.majorVersion,
    });
  writeSettings(paths, prepared);
  if (!existsSync(paths.password)) {
    const renewed = await renewPassword(paths, prepared, options.durable);
    if (renewed.code !== 0) return judge(paths, renewed.output);
  }
  return run(paths, prepared, options);
}

async function run(
  paths: ClusterPaths,
  prepared: Prepared,
  options: { durable: boolean; port: number | undefined; deadPid: number | undefined },
): Promise<Result<StartOutcome, OwnPostgresRefusal>> {
  const port = options.port ?? (await freePort());
  const mark = markLog(paths);
  // What PostgreSQL says before its own log begins; of two that start at once each has its own.
  const early = join(paths.server, `start-${process.pid}-${port}.log`);
  const server = startDetached(
    prepared.identity,
    program(prepared.bin, "postgres"),
    startArguments(paths.data, port, options.durable),
    { cwd: paths.server, logFile: early, ignoredPid: options.deadPid },
  );
  try {
    for (;;) {
      const state = serverState(paths);
      const mine = state.kind === "running" && state.pid === server.pid;
      if (mine && state.phase === "ready") return ok("ready");
      const end = server.ended();
      if (end !== undefined) {
        const said = [end.output, readFileSync(early, "utf8"), logSince(paths, mark)];
        return judge(paths, said.join("\n"));
      }
      await pause(10);
    }
  } finally {
    if (process.platform !== "win32") rmSync(early, { force: true });
  }
}

function writeSettings(paths: ClusterPaths, prepared: Prepared): void {
  const file = join(paths.data, productSettingsFile);
  if (existsSync(file) && readFileSync(file, "utf8") === productSettings) return;
  writeFileSync(file, productSettings, { mode: 0o600 });
  handOver(prepared.identity, file);
}

function judge(paths: ClusterPaths, output: string): Result<StartOutcome, OwnPostgresRefusal> {
  const taken =
    /lock file ".*" (?:already exists|is empty)|shared memory block .* still in use|address already in use|could not create any TCP|another server might be running|received \w+ shutdown request/i;
  if (taken.test(output)) return ok("taken");
  const log = join(paths.data, "log");
  return refusalOfOutput("start-failed", output, { folder: paths.folder, log });
}
