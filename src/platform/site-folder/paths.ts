import { hash } from "node:crypto";
import { join } from "node:path";
import { FORMS, GONE } from "./model.ts";

/** Where the log of releases is kept, below the site folder. */
export const RELEASES = ".releases";
/** The public keys that the releases are signed with, beside the log. */
export const PUBLIC_KEY = "public-key.pem";
export const SM2_PUBLIC_KEY = "public-key-sm2.pem";
/** The private keys, in the data folder. */
export const PRIVATE_KEY = "site-signing.key";
export const SM2_PRIVATE_KEY = "site-signing-sm2.key";
/** Where the files of a release wait for their turn. */
export const STAGING = ".staging";

const ENDINGS = [...FORMS.map(({ ending }) => ending), GONE];

/**
 * The place of a path of the site on the disk. Throws for what lies outside the folder, inside the folder's
 * own books, or would be taken for a compressed form or a marker.
 */
export function placeOf(folder: string, path: string): string {
  if (ENDINGS.some((ending) => path.endsWith(ending)))
    throw new RangeError(`the ending belongs to the site folder: ${path}`);
  return physicalPlaceOf(folder, path);
}

/** The same for any file the folder keeps, compressed forms and markers included. */
export function physicalPlaceOf(folder: string, path: string): string {
  const names = path.split("/");
  const isOutside = names.some((name) => name === "" || name === "." || name === "..");
  if (isOutside || /[\\\0]/.test(path) || isBooks(names[0] ?? ""))
    throw new RangeError(`not a path inside the site: ${path}`);
  return join(folder, ...names);
}

/** Whether a name directly in the site folder is the folder's own and none of the published files. */
export function isBooks(name: string): boolean {
  return name === RELEASES || name === STAGING;
}

/** The path of a file without the ending of a compressed form or marker: the page it belongs to. */
export function pageOf(path: string): string {
  const ending = ENDINGS.find((one) => path.endsWith(one));
  return ending === undefined ? path : path.slice(0, -ending.length);
}

/** The pages that files belong to, each once, in order. */
export function pagesOf(paths: Iterable<string>): readonly string[] {
  const pages = new Set<string>();
  for (const path of paths) pages.add(pageOf(path));
  return [...pages];
}

/** Where the files of a release wait. */
export function stagingOf(folder: string, number: number): string {
  return join(folder, STAGING, String(number));
}

/** The name under which a file waits: all of a release lie in one folder. */
export function stagedName(path: string): string {
  return hash("sha256", path, "hex").slice(0, 40);
}
