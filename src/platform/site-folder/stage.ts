import { hash } from "node:crypto";
import {
  closeSync,
  futimesSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { copyFile, link, stat } from "node:fs/promises";
import { join } from "node:path";
import { hasDigest } from "./digest.ts";
import { formsOf, hasForms } from "./forms.ts";
import type { FileEntry } from "./line.ts";
import { FORMS, GONE, type Placed, type PlacedFile } from "./model.ts";
import { placeOf, stagedName } from "./paths.ts";
import type { Step } from "./steps.ts";

/** What placing something comes to: the answer for the caller, and the steps; none when it stands there. */
export type Staged = { readonly file: PlacedFile; readonly steps: readonly Step[] };

/** Where and how: the time is the release's, which its files bear. */
export type Into = {
  readonly folder: string;
  readonly staging: string;
  readonly at: Date;
  readonly anew: boolean;
};

/** Compares what is to be placed with what stands, and writes what differs into the staging folder. */
export async function stageOne(placed: Placed, into: Into): Promise<Staged> {
  const target = placeOf(into.folder, placed.path);
  if ("stored" in placed) return stageStored(placed, target, into);
  if (placed.content === null) return stageRemoval(placed.path, target, into);
  const content = bytesOf(placed.content);
  return stageContent({ ...placed, content }, target, into);
}

function bytesOf(content: string | Uint8Array): Buffer {
  if (typeof content === "string") return Buffer.from(content);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function stageRemoval(path: string, target: string, { anew }: Into): Staged {
  const steps = ["", ...FORMS.map(({ ending }) => ending), GONE]
    .filter((ending) => anew || factsOf(target + ending) !== null)
    .map((ending) => ({ remove: path + ending }));
  return { file: { path, sha256: null, size: 0, isChanged: steps.length > 0 }, steps };
}

async function stageStored(
  placed: Extract<Placed, { stored: string }>,
  target: string,
  into: Into,
): Promise<Staged> {
  const { path, stored, sha256 } = placed;
  const { size, ino, dev } = await stat(stored);
  const there = factsOf(target);
  const isSame =
    there !== null &&
    there.size === size &&
    ((there.ino === ino && there.dev === dev) || (await hasDigest(target, sha256)));
  if (isSame && !into.anew) return { file: { path, sha256, size, isChanged: false }, steps: [] };
  const staged = join(into.staging, stagedName(path));
  await link(stored, staged).catch(() => copyFile(stored, staged));
  return {
    file: { path, sha256, size, isChanged: true },
    steps: [{ put: [path, sha256, size] }],
  };
}

type Content = { readonly path: string; readonly content: Buffer; readonly isGone?: boolean };

async function stageContent(placed: Content, target: string, into: Into): Promise<Staged> {
  const { path, content } = placed;
  const isGone = placed.isGone === true;
  const sha256 = hash("sha256", content, "hex");
  const file = { path, sha256, size: content.length };
  const wants = hasForms(path, content.length);
  const isSame = !into.anew && isThere(placed, target, wants);
  // A form may be absent because it saves nothing: only making it tells.
  if (isSame && (!wants || FORMS.every(({ ending }) => factsOf(target + ending) !== null)))
    return { file: { ...file, isChanged: false }, steps: [] };
  const forms = wants ? await formsOf(content) : [];
  const endings = new Set(["", ...forms.map(({ ending }) => ending), ...(isGone ? [GONE] : [])]);
  if (isSame && FORMS.every(({ ending }) => endings.has(ending) === isFile(target + ending)))
    return { file: { ...file, isChanged: false }, steps: [] };
  const puts = [{ ending: "", content }, ...forms];
  if (isGone) puts.push({ ending: GONE, content: Buffer.alloc(0) });
  for (const one of puts) write(path + one.ending, one.content, into);
  const surplus = [...FORMS.map(({ ending }) => ending), GONE].filter(
    (ending) => !endings.has(ending) && (into.anew || factsOf(target + ending) !== null),
  );
  return {
    file: { ...file, isChanged: true },
    steps: [
      ...puts.map((one) => ({ put: entryOf(path + one.ending, one.content, sha256) })),
      ...surplus.map((ending) => ({ remove: path + ending })),
    ],
  };
}

function entryOf(path: string, content: Buffer, ofPage: string): FileEntry {
  const isPage = !FORMS.some(({ ending }) => path.endsWith(ending)) && !path.endsWith(GONE);
  return [path, isPage ? ofPage : hash("sha256", content, "hex"), content.length];
}

/** Small files are written without a detour over the pool, which costs ten times as much. */
function write(path: string, content: Buffer, { staging, at }: Into): void {
  const file = openSync(join(staging, stagedName(path)), "w");
  try {
    writeFileSync(file, content);
    futimesSync(file, at, at);
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a page stands as wanted: its bytes, its marker, and no compressed form of another time, for all
 * files of a page come with one release and bear its time.
 */
function isThere(placed: Content, target: string, wants: boolean): boolean {
  const there = factsOf(target);
  if (there === null || !there.isFile() || there.size !== placed.content.length) return false;
  if (isFile(target + GONE) !== (placed.isGone === true)) return false;
  for (const { ending } of FORMS) {
    const form = factsOf(target + ending);
    if (form !== null && (!wants || form.mtimeMs !== there.mtimeMs)) return false;
  }
  return readFileSync(target).equals(placed.content);
}

function isFile(path: string): boolean {
  return factsOf(path) !== null;
}

function factsOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
