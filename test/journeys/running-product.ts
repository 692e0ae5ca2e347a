import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export type RunningProduct = {
  /** http://127.0.0.1:40123 */
  readonly address: string;
  /** All that it has said so far. */
  said(): string;
  stop(): Promise<number>;
};

/** The commands of package.json, by the same programs that they name. */
const PROGRAMS = { start: "dist/apps/server/main.js", demo: "dist/apps/demo/main.js" } as const;

/** Builds the product if its code has changed. */
export async function build(): Promise<void> {
  const { code, said } = await run("tools/build-if-needed.mjs", []);
  if (code !== 0) throw new Error(`the product does not build:\n${said}`);
}

/** Starts the product on a data folder and a free port, and waits until it serves. */
export async function start(program: keyof typeof PROGRAMS, data: string): Promise<RunningProduct> {
  const child = spawn(process.execPath, [PROGRAMS[program], "--data", data, "--port", "0"], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: "error", NODE_ENV: "production" },
  });
  let said = "";
  const ended = once(child, "exit") as Promise<[number | null]>;
  const address = await new Promise<string>((found, lost) => {
    const hear = (piece: Buffer) => {
      said += piece.toString();
      const serving = /管理后台[：\s]*(http:\/\/[\d.:]+)\/admin\//.exec(said)?.[1];
      if (serving !== undefined) found(serving);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then(([code]) => lost(new Error(`it ended with ${code}:\n${said}`)), lost);
  });
  return {
    address,
    said: () => said,
    async stop() {
      child.kill("SIGTERM");
      const [code] = await ended;
      return code ?? -1;
    },
  };
}

/** Runs a program of the product to its end. Answers its exit code and what it said. */
export async function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, said };
}

/** A folder for one journey's data; `remove` takes it away. */
export async function dataFolder() {
  const path = await mkdtemp(join(tmpdir(), "journey-"));
  return {
    path,
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }),
  };
}
