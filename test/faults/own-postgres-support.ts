import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { ownPostgresState, stopOwnPostgres } from "../../src/platform/own-postgres/index.ts";

const program = fileURLToPath(new URL("own-postgres-member.ts", import.meta.url));

/** What a member process said after its attempt to join. */
export type Said = {
  ok: boolean;
  url: string;
  started: boolean;
  refusal: string;
  detail: Record<string, string>;
  logged: string[];
};

/** A process of its own that uses the server. */
export type Member = {
  readonly said: Promise<Said>;
  readonly ended: Promise<void>;
  leave(): Promise<void>;
  kill(): Promise<void>;
  signal(name: NodeJS.Signals): void;
};

/**
 * Starts a process that joins; as another user, or without one of root's rights, where that is
 * given (only root can do that).
 */
export function startMember(
  folder: string,
  options: { durable?: boolean; uid?: number; env?: Record<string, string>; without?: string } = {},
): Member {
  const rights = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const node = [
    process.execPath,
    "--no-warnings",
    program,
    folder,
    String(options.durable ?? false),
  ];
  const dropped = options.without?.replace("cap_", "-");
  const limits = dropped === undefined ? [] : ["setpriv", `--bounding-set=${dropped}`, "--"];
  const [file = "", ...args] = [...limits, ...node];
  const child = spawn(file, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...options.env },
    ...rights,
  });
  const ended = new Promise<void>((settle) => child.on("exit", () => settle()));
  return {
    said: firstLine(child),
    ended,
    async leave() {
      child.stdin.write("leave\n");
      await ended;
    },
    signal(name) {
      child.kill(name);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<Said> {
  return new Promise((settle, fail) => {
    if (child.stdout === null) throw new Error("a member's output is not read");
    createInterface({ input: child.stdout }).once("line", (line) => {
      const said: Said = JSON.parse(line);
      settle(said);
    });
    child.on("exit", (code) => fail(new Error(`the member ended with ${code} and said nothing`)));
  });
}

/** Runs one statement on a connection of its own and answers its rows. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The number of the main process that runs now; an error where none does. */
export function serverPid(folder: string): number {
  const state = ownPostgresState(folder);
  if (state.kind !== "running") throw new Error(`the server is ${state.kind}`);
  return state.pid;
}

/** Folders for one test file, with the servers in them stopped and all removed at the end. */
export function temporaryFolders(): {
  make: (name?: string) => string;
  use: (folder: string) => string;
  cleanUp: () => Promise<void>;
} {
  const made: string[] = [];
  const used: string[] = [];
  const use = (folder: string): string => {
    used.push(folder);
    return folder;
  };
  return {
    use,
    make(name = "postgres") {
      const base = mkdtempSync(join(tmpdir(), "own-postgres-"));
      made.push(base);
      const folder = join(base, name);
      mkdirSync(join(folder, ".."), { recursive: true });
      return use(folder);
    },
    async cleanUp() {
      for (const folder of used.splice(0)) await stopOwnPostgres(folder);
      for (const base of made.splice(0)) await removeFolder(base);
    },
  };
}

async function removeFolder(folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (attempt === 20) throw error;
      await pause(50);
    }
  }
}

/** Waits until something holds, for ten seconds at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (await condition()) return;
    await pause(20);
  }
  throw new Error("it did not come about within ten seconds");
}
