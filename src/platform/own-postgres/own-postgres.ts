import { setTimeout as pause } from "node:timers/promises";
import { ok, type Result } from "../../kernel/result.ts";
import { join, type Joined, type JoinTerms } from "./join.ts";
import type { Loss } from "./members.ts";
import { clusterPaths } from "./paths.ts";
import type { OwnPostgresRefusal } from "./refusals.ts";
import { serverState } from "./state.ts";
import { hasStopped, requestStop } from "./stop.ts";

/** A process's share in the product's own PostgreSQL. */
export type OwnPostgres = {
  readonly url: string;
  /** Whether this process started the server; otherwise it was found running. */
  readonly started: boolean;
  /** Ends the use; the last process that leaves stops the server. Close pools first. */
  leave(): Promise<void>;
};

/**
 * Takes part in the PostgreSQL that belongs to a folder: uses the one that runs, or starts it, or
 * creates it first. Any number of processes may do so at once. Should the server die while this
 * process takes part, it is started again on the same port and recovers.
 *
 * `folder`: the cluster's parent; `binaries`: folder with initdb and postgres (POSTGRES_BIN), else
 * the package of this platform; `durable: false` gives up safety for speed, in tests only.
 */
export async function joinOwnPostgres(options: {
  folder: string;
  binaries?: string;
  durable?: boolean;
  log?: (line: string) => void;
}): Promise<Result<OwnPostgres, OwnPostgresRefusal>> {
  const terms: JoinTerms = {
    paths: clusterPaths(options.folder),
    binaries: options.binaries,
    durable: options.durable ?? true,
    port: undefined,
    log: options.log ?? (() => undefined),
  };
  const joined = await join(terms);
  if (!joined.ok) return joined;
  return ok(takePart(terms, joined.value));
}

function takePart(terms: JoinTerms, first: Joined): OwnPostgres {
  const port = Number(new URL(first.url).port);
  let current: Joined | undefined = first;
  let leaving: Promise<void> | undefined;
  let renewing: Promise<void> = Promise.resolve();

  async function watch(joined: Joined): Promise<void> {
    const loss = await joined.membership.lost;
    current = undefined;
    if (leaving === undefined) renewing = renew(loss);
  }

  async function renew(loss: Loss): Promise<void> {
    const again = await joinAfterLoss({ ...terms, port }, loss);
    if (again === undefined) return;
    if (again.url !== first.url) terms.log("the database came back on another port");
    current = again;
    void watch(again);
  }

  async function leave(): Promise<void> {
    await renewing;
    if (current === undefined) return;
    await leaveServer(terms, current);
  }

  void watch(first);
  return {
    url: first.url,
    started: first.started,
    leave: () => (leaving ??= leave()),
  };
}

/** A server that was stopped in order stays stopped; one that died is started again. */
async function joinAfterLoss(terms: JoinTerms, loss: Loss): Promise<Joined | undefined> {
  let state = serverState(terms.paths);
  while (state.kind === "running" && state.phase === "stopping") {
    await pause(20);
    state = serverState(terms.paths);
  }
  if (loss === "ended-in-order" && state.kind === "stopped") {
    terms.log("the database was stopped by another process");
    return undefined;
  }
  const joined = await join(terms);
  if (joined.ok) return joined.value;
  terms.log(`the database is gone: ${joined.refusal} ${joined.detail?.["cause"] ?? ""}`);
  return undefined;
}

async function leaveServer(terms: JoinTerms, joined: Joined): Promise<void> {
  const { membership } = joined;
  try {
    if (!(await membership.resign())) return;
    const state = serverState(terms.paths);
    // Another that left may have stopped it already, and somebody else may have started the next.
    if (state.kind !== "running" || state.pid !== joined.pid) return;
    await requestStop(terms.paths, joined.pid, terms.binaries);
    if (!(await hasStopped(terms.paths, joined.pid))) terms.log("the database is still stopping");
  } finally {
    await membership.close();
  }
}
