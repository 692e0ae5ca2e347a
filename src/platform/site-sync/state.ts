import { hash } from "node:crypto";
import { appendFileSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { LogMark, PageChange } from "./model.ts";

const shape = z.object({
  target: z.string(),
  mark: z.object({
    segment: z.string(),
    offset: z.number(),
    lineStart: z.number(),
    head: z.string(),
    number: z.number(),
  }),
  owed: z.array(z.string()),
});

/** What is known of a copy: up to where everything was sent, and which pages are still owed. */
export type SyncState = { readonly mark: LogMark; readonly owed: readonly string[] };

/** The books of one copy, in files beside the data. */
export type SyncBooks = {
  /** Null when nothing was ever sent completely. */
  readonly state: SyncState | null;
  /** Whether exactly this was sent in a run that was cut off. */
  wasSent(change: PageChange): boolean;
  sent(change: PageChange): void;
  /** Everything is there up to a mark; what was noted of the run is forgotten. */
  complete(state: SyncState): Promise<void>;
  close(): Promise<void>;
};

/** Opens the books of the copy to a place; null while another process has them open. */
export async function openBooks(folder: string, target: string): Promise<SyncBooks | null> {
  await mkdir(folder, { recursive: true });
  const name = join(folder, hash("sha256", target, "hex").slice(0, 16));
  const lock = `${name}.lock`;
  if (!(await take(lock))) return null;
  const journal = `${name}.journal`;
  const kept = shape.safeParse(
    await readFile(`${name}.json`, "utf8")
      .then(JSON.parse)
      .catch(() => null),
  );
  const before = await readFile(journal, "utf8").catch(() => "");
  const already = new Set(before.split("\n"));
  return {
    state: kept.success ? kept.data : null,
    wasSent: (change) => already.has(lineOf(change)),
    sent: (change) => appendFileSync(journal, `${lineOf(change)}\n`),
    async complete(state) {
      await writeFile(`${name}.part`, JSON.stringify({ target, ...state }), { flush: true });
      await rename(`${name}.part`, `${name}.json`);
      await rm(journal, { force: true });
      already.clear();
    },
    close: () => rm(lock, { force: true }),
  };
}

/** The page and a digest of what it shall be: another edition of it is another line. */
function lineOf({ page, files }: PageChange): string {
  const wanted = [...files].map(([ending, one]) => `${ending}=${one?.sha256 ?? ""}`).sort();
  return `${hash("sha256", wanted.join(" "), "hex").slice(0, 24)} ${page}`;
}

/** Takes a lock file; one that a process left behind that is gone is taken over. */
async function take(lock: string): Promise<boolean> {
  for (const isSecond of [false, true]) {
    try {
      const file = await open(lock, "wx");
      await file.writeFile(String(process.pid));
      await file.close();
      return true;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = Number(await readFile(lock, "utf8").catch(() => "0"));
      if (isSecond || isRunning(holder)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}

function isRunning(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
