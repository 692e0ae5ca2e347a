import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Bounds } from "../bounds.ts";
import type { UnreadReason } from "../model.ts";

export type Child = {
  readonly input: Writable;
  readonly output: Readable;
  /** Says that the one who asked waits for output from now on, or no longer. Only waiting counts as slowness. */
  waiting(isWaiting: boolean): void;
  /** Why it was or had to be ended; null for a child that ended by itself as it should. */
  readonly ended: Promise<UnreadReason | null>;
  /** Ends it at once, with all it may have started. */
  kill(): void;
};

const MB = 1_048_576;
const WATCH_MS = 50;
const PAGE = 4_096;
/** Longest life of a child, however slowly its output is taken. */
const LONGEST_MS = 30 * 60_000;
const PRLIMIT = ["/usr/bin/prlimit", "/bin/prlimit"];

const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const READER = new URL(`./reading-worker.${extension}`, import.meta.url);

/**
 * Starts the process that reads one file (another `program` may do something else with it): its own group, an empty environment, no right to start programs or to
 * write anywhere but into its scratch folder, a limited heap. Where the system has /proc its memory is watched,
 * where it has prlimit the kernel bounds it too.
 */
export function startChild(bounds: Bounds, scratch: string, program: URL = READER): Child {
  const limits = limitsOf(bounds);
  const node = [
    process.execPath,
    `--max-old-space-size=${Math.floor((bounds.memoryBytes / MB) * 0.6)}`,
    "--max-semi-space-size=8",
    "--permission",
    "--allow-fs-read=*",
    `--allow-fs-write=${scratch}`,
    "--allow-addons",
    "--disable-warning=SecurityWarning",
    fileURLToPath(program),
  ];
  const [command = "", ...args] = [...limits, ...node];
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(command, args, {
    stdio: ["pipe", "pipe", "ignore"],
    detached: true,
    env: {},
    cwd: scratch,
  });
  let reason: UnreadReason | null = null;
  let waited = 0;
  let since: number | null = null;
  const began = performance.now();

  function kill(): void {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
  }
  function end(why: UnreadReason): void {
    reason ??= why;
    kill();
  }

  const watch = setInterval(() => {
    const now = performance.now();
    const waiting = waited + (since === null ? 0 : now - since);
    if (residentBytes(child.pid) > bounds.memoryBytes) end("too-large");
    else if (waiting > bounds.seconds * 1_000 || now - began > LONGEST_MS) end("too-slow");
  }, WATCH_MS);

  const ended = new Promise<UnreadReason | null>((resolve) => {
    const settle = (why: UnreadReason | null) => {
      clearInterval(watch);
      resolve(why);
    };
    child.once("error", () => settle("damaged"));
    child.once("close", (code, signal) => settle(reason ?? reasonOf(code, signal)));
  });
  child.stdin.on("error", () => {});
  return {
    input: child.stdin,
    output: child.stdout,
    ended,
    kill,
    waiting(isWaiting) {
      if (since !== null) waited += performance.now() - since;
      since = isWaiting ? performance.now() : null;
    },
  };
}

/** What an end means: aborted for want of memory, stopped for time, or broken. */
function reasonOf(code: number | null, signal: string | null): UnreadReason | null {
  if (signal === "SIGXCPU" || signal === "SIGKILL") return "too-slow";
  if (signal === "SIGABRT" || signal === "SIGTRAP" || signal === "SIGSEGV" || code === 134)
    return "too-large";
  return code === 0 ? null : "damaged";
}

/** Room beside the resident memory for what is set apart and never touched. */
const SET_APART = 384 * MB;

function limitsOf(bounds: Bounds): readonly string[] {
  const prlimit = PRLIMIT.find((path) => existsSync(path));
  if (prlimit === undefined) return [];
  return [
    prlimit,
    `--data=${bounds.memoryBytes + SET_APART}`,
    `--cpu=${Math.ceil(bounds.seconds) + 5}`,
    `--fsize=${bounds.totalBytes}`,
    "--core=0",
    "--nofile=256",
    "--",
  ];
}

function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1] ?? 0) * PAGE;
  } catch {
    return 0;
  }
}
