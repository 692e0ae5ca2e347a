import { statSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { FORMS, GONE } from "../../../platform/site-folder/model.ts";
import type { Form } from "./accept-encoding.ts";

/** What tells one version of a file on disk from the next. */
export type Stamp = { readonly ino: number; readonly mtimeMs: number; readonly size: number };

export type Found =
  | { readonly kind: "file"; readonly stamp: Stamp; readonly isGone: boolean }
  | { readonly kind: "folder" };

const endings: Readonly<Record<Form, string>> = {
  br: endingOf("br"),
  gzip: endingOf("gzip"),
  identity: "",
};

function endingOf(encoding: "br" | "gzip"): string {
  return FORMS.find((form) => form.encoding === encoding)?.ending ?? "";
}

/** The file that holds a form of a published file. */
export function formFile(file: string, form: Form): string {
  return file + endings[form];
}

/** What stands at a place of the site folder now; null where nothing does. */
export async function lookAt(file: string): Promise<Found | null> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { kind: "folder" };
    const { ino, mtimeMs, size } = found;
    return { kind: "file", stamp: { ino, mtimeMs, size }, isGone: await hasMarker(file) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether the file is still the one that was seen, without waiting: for what is asked for often. */
export function isUnchanged(file: string, stamp: Stamp, isGone: boolean): boolean {
  try {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now === undefined || !isSame(now, stamp)) return false;
    if (!mayBeGone(file)) return true;
    return (statSync(file + GONE, { throwIfNoEntry: false }) !== undefined) === isGone;
  } catch {
    return false;
  }
}

/** Whether a page's marker says that what it told is withdrawn; only pages have one. */
export async function hasMarker(file: string): Promise<boolean> {
  if (!mayBeGone(file)) return false;
  return stat(file + GONE).then(
    () => true,
    () => false,
  );
}

function mayBeGone(file: string): boolean {
  return file.endsWith(".html");
}

/**
 * Reads one form of a file. Null when there is no such form, or none of this version: all forms of one release
 * carry its time. For the plain form, null says that the file has changed since it was seen.
 */
export async function readForm(file: string, form: Form, stamp: Stamp): Promise<Buffer | null> {
  let handle;
  try {
    handle = await open(formFile(file, form));
    const now = await handle.stat();
    const fits = form === "identity" ? isSame(now, stamp) : now.mtimeMs === stamp.mtimeMs;
    return fits ? await handle.readFile() : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  } finally {
    await handle?.close();
  }
}

/** Whether two looks saw the same version of a file. */
export function isSame(a: Stamp, b: Stamp): boolean {
  return a.ino === b.ino && a.mtimeMs === b.mtimeMs && a.size === b.size;
}

/** Whether an error says no more than that there is no such file, or that there can be none of that name. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EISDIR", "EINVAL"].includes(code);
}

/** Whether a form of this very version stands beside a file. */
export async function hasForm(file: string, form: Form, stamp: Stamp): Promise<boolean> {
  return stat(formFile(file, form)).then(
    (found) => found.mtimeMs === stamp.mtimeMs,
    () => false,
  );
}
