import { hash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { openFolding, type FoldedSite } from "../site-folder/folded.ts";
import { readLine } from "../site-folder/line.ts";
import { FORMS, GONE } from "../site-folder/model.ts";
import { pageOf, RELEASES } from "../site-folder/paths.ts";
import { linesOfLog } from "../site-folder/segments.ts";
import type { LogMark, PageChange, Wanted } from "./model.ts";

export const ENDINGS: readonly string[] = ["", ...FORMS.map(({ ending }) => ending), GONE];

/** Pages to bring up to date and where the log ends. */
export type Changes = {
  readonly pages: readonly string[];
  changeOf(page: string): PageChange;
  /** Null when the log has no line. */
  readonly mark: LogMark | null;
};

/**
 * Reads the releases behind a mark and adds up what they change, the last word on each file counting. Costs
 * what was released since, however large the site is.
 */
export async function changesSince(folder: string, after: LogMark): Promise<Changes> {
  const pages = new Map<string, Map<string, Wanted>>();
  const mark = await readLog(folder, after, (path, wanted) => {
    const page = pageOf(path);
    let files = pages.get(page);
    if (files === undefined) pages.set(page, (files = new Map()));
    files.set(path.slice(page.length), wanted);
  });
  return {
    pages: [...pages.keys()],
    changeOf: (page) => ({ page, files: pages.get(page) ?? new Map() }),
    mark,
  };
}

/** Everything that the log promises, and what it once promised and took back. */
export async function changesOfAll(folder: string): Promise<Changes> {
  const site = openFolding();
  const removed = new Set<string>();
  const mark = await readLog(folder, null, (path, wanted) => {
    if (wanted === null) {
      site.remove(path);
      removed.add(path);
    } else {
      site.set(path, wanted.sha256, wanted.size);
      removed.delete(path);
    }
  });
  const pages = new Set<string>();
  for (const path of site.paths()) pages.add(pageOf(path));
  for (const path of removed) pages.add(pageOf(path));
  return { pages: [...pages], changeOf: (page) => wholeChange(page, site), mark };
}

/** A page as the log wants all of it. */
export function wholeChange(page: string, site: FoldedSite): PageChange {
  const files = ENDINGS.map((ending) => [ending, site.get(page + ending)] as const);
  return { page, files: new Map<string, Wanted>(files) };
}

async function readLog(
  folder: string,
  after: LogMark | null,
  note: (path: string, wanted: Wanted) => void,
): Promise<LogMark | null> {
  let mark = after;
  for await (const line of linesOfLog(folder, after)) {
    if (!line.isWhole) break;
    const release = readLine(line.bytes.toString());
    for (const [path, sha256, size] of release?.files ?? []) note(path, { sha256, size });
    for (const path of release?.removed ?? []) note(path, null);
    mark = {
      segment: line.segment,
      offset: line.end,
      lineStart: line.end - line.bytes.length - 1,
      head: hash("sha256", line.bytes, "hex"),
      number: release?.number ?? (mark?.number ?? 0) + 1,
    };
  }
  return mark;
}

/** Whether the log still has the line of a mark: the same folder, not one that was begun anew. */
export async function isSameLog(folder: string, mark: LogMark): Promise<boolean> {
  const file = await open(join(folder, RELEASES, mark.segment)).catch(() => null);
  if (file === null) return false;
  try {
    const length = mark.offset - mark.lineStart - 1;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, mark.lineStart);
    return bytesRead === length && hash("sha256", buffer, "hex") === mark.head;
  } finally {
    await file.close();
  }
}

/** The last rank: what goes away. */
export const REMOVAL = 5;

/**
 * In which order pages travel, so that nobody meets a page whose pictures, attachments or documents are not
 * there yet: what pages name, documents, lists, what names them for machines; what goes away goes last.
 */
export function rankOf({ page, files }: PageChange): number {
  if (files.get("") === null) return REMOVAL;
  if (page.startsWith(".")) return 4;
  if (/^sitemap|(?:^|\/)(?:feed\.(?:xml|json)|sitemap[^/]*\.xml|robots\.txt)$/.test(page)) return 3;
  if (!page.endsWith(".html")) return 0;
  return /(?:^|\/)(?:index|p\d+|404)\.html$/.test(page) ? 2 : 1;
}
