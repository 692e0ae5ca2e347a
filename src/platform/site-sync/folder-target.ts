import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { isBooks } from "../site-folder/paths.ts";
import { copyLog, ifMissing } from "./copy-log.ts";
import type { Outcome, PageChange, SyncRefusal, SyncTarget } from "./model.ts";

const DISK = /^(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO|ENOTDIR)$/;

/** A second folder: a complete copy, log of releases included, that can be verified and served by itself. */
export function folderTarget(folder: string): SyncTarget {
  return {
    name: folder,
    atOnce: 8,
    begin: () => guarded(() => mkdir(folder, { recursive: true }).then(() => null)),
    takes: () => true,
    async send(change, source) {
      const sent = await guarded(() => sendPage(change, source, folder));
      return sent.ok ? ok(sent.value) : sent;
    },
    sweep: (isWanted) => guarded(() => sweep(folder, "", isWanted)),
    finish: (mark, source) => guarded(() => copyLog(mark, source, folder)),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<Result<T, SyncRefusal>>;
async function guarded(work: () => Promise<unknown>): Promise<Result<unknown, SyncRefusal>> {
  try {
    return ok((await work()) ?? null);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!DISK.test(code)) throw error;
    return refuse("disk-refused", { code });
  }
}

/** Copies all of a page aside, sees that it is what the log promises, and then puts it in place. */
async function sendPage(change: PageChange, source: string, folder: string): Promise<Outcome> {
  const ready: (readonly [part: string, target: string])[] = [];
  try {
    for (const [ending, wanted] of change.files) {
      if (wanted === null) continue;
      const target = join(folder, change.page + ending);
      if ((await digestOf(target)) === wanted.sha256) continue;
      const part = `${target}.${randomUUID()}.part`;
      await mkdir(dirname(target), { recursive: true });
      ready.push([part, target]);
      const isThere = await copyFile(join(source, change.page + ending), part).then(
        () => true,
        ifMissing(false),
      );
      if (!isThere || (await digestOf(part)) !== wanted.sha256) return "altered";
    }
    for (const [part, target] of ready) await rename(part, target);
    let gone = 0;
    for (const [ending, wanted] of change.files) {
      if (wanted !== null) continue;
      const target = join(folder, change.page + ending);
      const isThere = await stat(target).then(() => true, ifMissing(false));
      if (isThere) gone += 1;
      await rm(target, { force: true });
    }
    return ready.length + gone > 0 ? "sent" : "same";
  } finally {
    for (const [part] of ready) await rm(part, { force: true });
  }
}

async function digestOf(file: string): Promise<string | null> {
  const digest = createHash("sha256");
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) digest.update(chunk);
  } catch (error) {
    return ifMissing(null)(error);
  }
  return digest.digest("hex");
}

async function sweep(
  folder: string,
  below: string,
  isWanted: (file: string) => boolean,
): Promise<number> {
  let swept = 0;
  for await (const entry of await opendir(join(folder, below))) {
    const path = below + entry.name;
    if (below === "" && isBooks(entry.name)) continue;
    if (entry.isDirectory()) swept += await sweep(folder, `${path}/`, isWanted);
    else if (!isWanted(path)) {
      await rm(join(folder, path), { force: true });
      swept += 1;
    }
  }
  return swept;
}
