import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { createCluster, isBeingCreated } from "./create.ts";
import { enter, ownUrl, readPassword, type Membership } from "./members.ts";
import type { ClusterPaths } from "./paths.ts";
import { prepare } from "./prepare.ts";
import { codeOf, refusalOfFileError, type OwnPostgresRefusal } from "./refusals.ts";
import { startServer, type StartOutcome } from "./start.ts";
import { requestStop } from "./stop.ts";
import { serverState, type ServerState } from "./state.ts";

/** What a process has once it uses the server. */
export type Joined = {
  readonly url: string;
  readonly membership: Membership;
  /** The main process of the server that was joined. */
  readonly pid: number;
  /** Whether this process was the one that started the server. */
  readonly started: boolean;
};

/** How to join: see `joinOwnPostgres`. */
export type JoinTerms = {
  readonly paths: ClusterPaths;
  readonly binaries: string | undefined;
  readonly durable: boolean;
  /** The port on which the server was before and is to come back, if that can be. */
  readonly port: number | undefined;
  readonly log: (line: string) => void;
};

/** Recovery after a crash may read gigabytes; a server that is busy with it is waited for. */
const patience = { starting: 15 * 60_000, otherwise: 30_000, port: 5_000, step: 25 };

/** Uses the server that runs, or creates and starts what is missing, until a place is taken. */
export async function join(terms: JoinTerms): Promise<Result<Joined, OwnPostgresRefusal>> {
  const begun = performance.now();
  let started = false;
  try {
    openFolder(terms.paths.folder);
    for (;;) {
      const state = serverState(terms.paths);
      if (state.kind === "running") {
        const place = await takePlace(terms.paths, state);
        if (!place.ok) {
          if (started) await requestStop(terms.paths, state.pid, terms.binaries);
          return place;
        }
        if (place.value !== undefined) return ok({ ...place.value, started });
      } else {
        const outcome = await startOrCreate(terms, state, performance.now() - begun);
        if (!outcome.ok) return outcome;
        started = outcome.value === "ready";
        if (started) continue;
      }
      const waited = performance.now() - begun;
      const recovering = state.kind === "running" && state.phase === "starting";
      if (waited > (recovering ? patience.starting : patience.otherwise))
        return notAnswering(terms.paths, state, waited);
      await pause(patience.step);
    }
  } catch (error) {
    const refusal = refusalOfFileError(error, terms.paths.folder);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

function openFolder(folder: string): void {
  const created = mkdirSync(folder, { recursive: true });
  if (created !== undefined && process.platform !== "win32") chmodSync(folder, 0o711);
}

async function takePlace(
  paths: ClusterPaths,
  server: { pid: number; port: number },
): Promise<Result<Omit<Joined, "started"> | undefined, OwnPostgresRefusal>> {
  const refusal = { folder: paths.folder, file: paths.password };
  let password: string;
  try {
    password = readPassword(paths);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return refuse("password-not-usable", refusal);
  }
  const url = ownUrl(server.port, password);
  const membership = await enter(url);
  if (membership === "password-refused") return refuse("password-not-usable", refusal);
  if (membership === "later") return ok(undefined);
  const now = serverState(paths);
  if (now.kind === "running" && now.pid === server.pid)
    return ok({ url, membership, pid: server.pid });
  await membership.close();
  return ok(undefined);
}

async function startOrCreate(
  terms: JoinTerms,
  state: Exclude<ServerState, { kind: "running" }>,
  waited: number,
): Promise<Result<StartOutcome, OwnPostgresRefusal>> {
  const { paths, durable, log } = terms;
  const missing = !existsSync(paths.server);
  if (missing && isBeingCreated(paths.folder) && waited < patience.otherwise / 2)
    return ok("taken");
  const prepared = await prepare(paths, terms.binaries, log);
  if (!prepared.ok) return prepared;
  if (missing) {
    log(`a new database is created in ${paths.folder}`);
    const created = await createCluster(paths, prepared.value, durable);
    if (!created.ok) return created;
  }
  const crashed = state.kind === "crashed";
  if (crashed) log("the database did not stop in order: it recovers from its log");
  const formerPort = terms.port ?? (crashed ? state.port : undefined);
  return startServer(paths, prepared.value, {
    durable,
    port: waited < patience.port ? formerPort : undefined,
    deadPid: crashed ? state.pid : undefined,
  });
}

function notAnswering(
  paths: ClusterPaths,
  state: ServerState,
  waited: number,
): Result<never, OwnPostgresRefusal> {
  return refuse("not-answering", {
    folder: paths.folder,
    pid: state.kind === "stopped" ? "" : String(state.pid),
    seconds: String(Math.round(waited / 1000)),
  });
}
