import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { FORMS, GONE } from "../site-folder/model.ts";
import type { FarAnchor, FileReading, SiteFacts } from "./model.ts";
import { pageTree } from "./page/page-tree.ts";
import { isThere, readPage } from "./page/read-page.ts";
import { NEVER_HEAVY } from "./page/weight-remarks.ts";
import { feedKindOf, readFeed } from "./read-feed.ts";
import { readStyle } from "./read-style.ts";
import type { Targets } from "./targets.ts";

/** Whether reading a published file can tell anything. */
export function isReadable(path: string): boolean {
  return path.endsWith(".html") || path.endsWith(".css") || feedKindOf(path) !== null;
}

/** Reads one published file by its kind; null when it went away meanwhile. */
export function readPublished(
  path: string,
  targets: Targets,
  facts: SiteFacts,
): FileReading | null {
  const file = join(facts.folder, path);
  const text = textIn(file);
  if (text === null) return null;
  const feed = feedKindOf(path);
  if (feed !== null) return readFeed(path, text, feed, targets);
  if (path.endsWith(".css")) return readStyle(path, text, targets);
  const bytes = { plain: Buffer.byteLength(text), compressed: compressedBytes(file, text) };
  return readPage({ path, html: text, isGone: existsSync(file + GONE), bytes }, targets, facts);
}

/** Which of the places on one page are not there. */
export function missingAnchors(
  folder: string,
  anchors: readonly FarAnchor[],
): readonly FarAnchor[] {
  const [first] = anchors;
  const text = first === undefined ? null : textIn(join(folder, first.path));
  if (text === null) return [];
  const page = pageTree(text);
  return anchors.filter(({ fragment }) => !isThere(page, fragment));
}

function textIn(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function compressedBytes(file: string, text: string): number | null {
  if (text.length <= NEVER_HEAVY / 3) return null;
  for (const { ending } of FORMS.toReversed()) {
    const size = statSync(file + ending, { throwIfNoEntry: false })?.size;
    if (size !== undefined) return size;
  }
  return gzipSync(text, { level: 6 }).length;
}
