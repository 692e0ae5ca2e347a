import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { clusterPaths, type ClusterPaths } from "./paths.ts";
import { codeOf } from "./refusals.ts";

/** What PostgreSQL wrote about its main process, and whether that process lives. */
export type ServerState =
  | { readonly kind: "stopped" }
  /** The main process is gone without having stopped in order; `pid` may be another's by now. */
  | { readonly kind: "crashed"; readonly pid: number; readonly port: number | undefined }
  | {
      readonly kind: "running";
      readonly pid: number;
      readonly port: number;
      readonly phase: "starting" | "ready" | "stopping";
    };

/** For a status command: whether the product's own PostgreSQL runs for a folder, and where. */
export function ownPostgresState(folder: string): ServerState {
  return serverState(clusterPaths(folder));
}

/** Reads `postmaster.pid` and looks at the process that it names. */
export function serverState(paths: ClusterPaths): ServerState {
  const lines = readLines(join(paths.data, "postmaster.pid"));
  const pid = Number(lines[0] ?? "");
  if (!Number.isInteger(pid) || pid <= 0) return { kind: "stopped" };
  const port = Number(lines[3] ?? "");
  const knownPort = Number.isInteger(port) && port > 0 ? port : undefined;
  if (!isPostmaster(pid, paths.data)) return { kind: "crashed", pid, port: knownPort };
  if (knownPort === undefined) return { kind: "stopped" };
  return { kind: "running", pid, port: knownPort, phase: phaseOf(lines[7]) };
}

function phaseOf(line: string | undefined): "starting" | "ready" | "stopping" {
  const word = line?.trim();
  if (word === "ready" || word === "stopping") return word;
  return "starting";
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/**
 * Whether the process lives and is a PostgreSQL of this cluster. A dead process that nobody has
 * collected yet, or one that was given the same number later, is not. Where the system does not
 * tell more than that the process lives, it is taken for the server.
 */
function isPostmaster(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const condition = stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
    if (condition === "Z" || condition === "X") return false;
    if (!name.startsWith("postgres")) return false;
  } catch (error) {
    return codeOf(error) !== "ENOENT" && codeOf(error) !== "ESRCH";
  }
  return worksIn(pid, data);
}

function worksIn(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return true;
  }
}
