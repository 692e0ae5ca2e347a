import { statfsSync } from "node:fs";
import type { Refused } from "../../kernel/result.ts";

/** Why the product's own PostgreSQL cannot be used; `ownPostgresMessage` says what to do about it. */
export type OwnPostgresRefusal =
  | "no-binaries"
  | "other-major-version"
  | "folder-not-usable"
  | "disk-full"
  | "cannot-run-as-root"
  | "password-not-usable"
  | "creation-failed"
  | "start-failed"
  | "not-answering";

const codesOfFullDisks = ["ENOSPC", "EDQUOT"];
const codesOfClosedFolders = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENAMETOOLONG", "EIO"];

/**
 * Tells whether a failed file operation is one that the owner of the machine can cure: a full disk
 * or a folder that may not be used. Answers undefined for everything else, which is a bug.
 */
export function refusalOfFileError(
  error: unknown,
  folder: string,
): Refused<OwnPostgresRefusal> | undefined {
  const code = codeOf(error);
  const detail = { folder, cause: error instanceof Error ? error.message : String(error) };
  if (codesOfFullDisks.includes(code)) return { ok: false, refusal: "disk-full", detail };
  // Root is stopped by missing rights only where it was deprived of some.
  if (process.getuid?.() === 0 && ["EACCES", "EPERM"].includes(code))
    return { ok: false, refusal: "cannot-run-as-root", detail };
  if (codesOfClosedFolders.includes(code))
    return { ok: false, refusal: "folder-not-usable", detail };
  return undefined;
}

/** The system's or the database's code of an error ("ENOENT", "57P03"), or an empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** What a program of PostgreSQL wrote when it failed, as a refusal: full disk, or the one given. */
export function refusalOfOutput(
  otherwise: "creation-failed" | "start-failed",
  output: string,
  detail: Readonly<Record<string, string>> & { folder: string },
): Refused<OwnPostgresRefusal> {
  const cause = lastLines(output);
  if (/no space left on device|disk quota exceeded/i.test(output) || isFull(detail.folder))
    return { ok: false, refusal: "disk-full", detail: { ...detail, cause } };
  if (/permission denied|read-only file system|operation not permitted/i.test(output))
    return { ok: false, refusal: "folder-not-usable", detail: { ...detail, cause } };
  return { ok: false, refusal: otherwise, detail: { ...detail, cause } };
}

/** A full disk may also keep its own complaint from being written down. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 64 * 1024;
}

function lastLines(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const grave = lines.filter((line) => /error|fatal|panic/i.test(line));
  return (grave.length > 0 ? grave : lines).slice(-4).join("\n");
}
