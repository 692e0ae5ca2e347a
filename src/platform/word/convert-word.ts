import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { ChildAnswer } from "./convert-child.ts";
import type { Converted, WordRefusal } from "./model.ts";

const MB = 1_048_576;
const MOST_MEMORY = 480 * MB;
const MOST_HEAP_MB = 320;
const LONGEST_MS = 30_000;
const WATCH_MS = 50;
const PAGE = 4_096;

/**
 * Converts a Word document in a process of its own, of bounded memory and time, that can read and write nothing
 * but what it needs. `use` gets the result while its pictures lie in `folder`; they are gone afterwards.
 * Refuses what is damaged, encrypted, or would cost too much.
 */
export async function convertWord<T>(
  path: string,
  scratch: string,
  use: (converted: Converted, folder: string) => Promise<T>,
): Promise<Result<T, WordRefusal>> {
  const folder = await mkdtemp(join(scratch, "word-"));
  try {
    const refusal = await run(path, folder);
    if (refusal !== null) return refuse(refusal);
    const answer = JSON.parse(await readFile(join(folder, "answer.json"), "utf8")) as ChildAnswer;
    return answer.ok ? ok(await use(answer.value, folder)) : refuse(answer.refusal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(path: string, folder: string): Promise<WordRefusal | null> {
  const program = import.meta.url.endsWith(".ts") ? "./convert-child.ts" : "./convert-child.js";
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MOST_HEAP_MB}`,
      "--max-semi-space-size=8",
      "--permission",
      "--allow-fs-read=*",
      `--allow-fs-write=${folder}`,
      "--disable-warning=SecurityWarning",
      fileURLToPath(new URL(program, import.meta.url)),
      path,
      folder,
    ],
    { stdio: "ignore", env: {}, cwd: folder },
  );
  let reason: WordRefusal | null = null;
  const began = performance.now();
  const end = (why: WordRefusal) => {
    reason ??= why;
    child.kill("SIGKILL");
  };
  const watch = setInterval(() => {
    if (residentBytes(child.pid) > MOST_MEMORY) end("word-too-large");
    else if (performance.now() - began > LONGEST_MS) end("word-too-slow");
  }, WATCH_MS);
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.once("close", (code) => {
      clearInterval(watch);
      // Aborted: the heap was full.
      resolve(reason ?? (code === 0 ? null : "word-too-large"));
    });
  });
}

function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1] ?? 0) * PAGE;
  } catch {
    return 0;
  }
}
