import { spawn, type ChildProcess, type SpawnOptions, type StdioOptions } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { invocation, type Identity, type Invocation } from "./identity.ts";

/** How a program ended: its exit code (undefined: it did not even start) and all that it wrote. */
export type Outcome = { readonly code: number | undefined; readonly output: string };

/** A program that runs on its own, and how it ended, once it has. */
export type Detached = {
  readonly pid: number | undefined;
  readonly ended: () => Outcome | undefined;
};

/** Runs a program of PostgreSQL to its end. */
export function runProgram(
  identity: Identity,
  file: string,
  args: readonly string[],
  options: { cwd: string; input?: string },
): Promise<Outcome> {
  const start = invocation(identity, file, args);
  return new Promise((settle) => {
    const child = spawnOrSay(start, { cwd: options.cwd, env: cleanEnvironment(), stdio: "pipe" });
    if (typeof child === "string") return settle({ code: undefined, output: child });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", (error) => settle({ code: undefined, output: error.message }));
    child.on("close", (code) => settle({ code: code ?? -1, output }));
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(options.input ?? "");
  });
}

/** Starts a program that outlives this process; what it writes goes into a file. */
export function startDetached(
  identity: Identity,
  file: string,
  args: readonly string[],
  options: { cwd: string; logFile: string; ignoredPid: number | undefined },
): Detached {
  const start = invocation(identity, file, args);
  const log = openSync(options.logFile, "w", 0o600);
  const env = cleanEnvironment();
  if (options.ignoredPid !== undefined) env["PG_GRANDPARENT_PID"] = String(options.ignoredPid);
  const stdio: StdioOptions = ["ignore", log, log];
  const child = spawnOrSay(start, { cwd: options.cwd, env, stdio, detached: true });
  closeSync(log);
  if (typeof child === "string")
    return { pid: undefined, ended: () => ({ code: undefined, output: child }) };
  child.unref();
  let outcome: Outcome | undefined;
  child.on("error", (error) => (outcome = { code: undefined, output: error.message }));
  child.on("exit", (code) => (outcome = { code: code ?? -1, output: "" }));
  return { pid: child.pid, ended: () => outcome };
}

/** Some failures to start come as an event, others are thrown: those as text. */
function spawnOrSay(start: Invocation, options: SpawnOptions): ChildProcess | string {
  try {
    return spawn(start.file, start.args, { windowsHide: true, ...options, ...start.rights });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** This process's environment without what would turn PostgreSQL elsewhere or change its words. */
function cleanEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || /^(PG|LC_|LANG|NODE_)/.test(name)) continue;
    if (/PASSWORD|SECRET|TOKEN|DATABASE_URL/i.test(name)) continue;
    kept[name] = value;
  }
  return { ...kept, LC_ALL: "C" };
}
