import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ClusterPaths } from "./paths.ts";

const mostBytes = 64 * 1024;

/** How long each file of the server's log was at one moment. */
export type LogMark = ReadonlyMap<string, number>;

/** Notes how far the log has come, before a start. */
export function markLog(paths: ClusterPaths): LogMark {
  return new Map(logFiles(paths).map((file) => [file, statSync(file).size]));
}

/** What the server has written into its log since. */
export function logSince(paths: ClusterPaths, mark: LogMark): string {
  return logFiles(paths)
    .map((file) => tail(file, mark.get(file) ?? 0))
    .join("\n");
}

function logFiles(paths: ClusterPaths): string[] {
  const folder = join(paths.data, "log");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function tail(file: string, from: number): string {
  const { size } = statSync(file);
  const begin = Math.max(size < from ? 0 : from, size - mostBytes);
  const buffer = Buffer.alloc(size - begin);
  const handle = openSync(file, "r");
  try {
    return buffer.toString("utf8", 0, readSync(handle, buffer, 0, buffer.length, begin));
  } finally {
    closeSync(handle);
  }
}
