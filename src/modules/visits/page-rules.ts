import type { Visited, VisitKind } from "./model.ts";

/** The sites in other languages stand below these names (`columns.sites`, prefix). */
const LANGUAGE = /^(?:mn|en)\//;
/** Folders of pages that belong to no column. */
const FIXED = /^(?:site-map|accessibility|search|documents|organizations)\//;

/**
 * What a published file is for the count of visits: `path` is its file relative to the site folder
 * ("news/index.html", "files/<sha256>"). Pages and attachments count; feeds, assets, site maps and files for
 * machines answer null. An attachment counts by its digest, whatever name it was asked under.
 */
export function visitedAt(path: string): Visited | null {
  if (path.startsWith("files/")) {
    const [, sha256 = ""] = path.split("/", 2);
    return /^[0-9a-f]{64}$/.test(sha256) ? { path: `files/${sha256}`, kind: "attachment" } : null;
  }
  if (!path.endsWith(".html")) return null;
  return { path, kind: kindOf(path.replace(LANGUAGE, "")) };
}

function kindOf(path: string): VisitKind {
  if (path === "index.html") return "home";
  if (/^documents\/\d{4}\/[^/]+\.html$/.test(path)) return "document";
  if (/^organizations\/[^/]+\/[^/]+\.html$/.test(path)) return "organization";
  return path.includes("/") && !FIXED.test(path) ? "column" : "other";
}

/** Whether an answer shows the page: sent, or still in the browser's hands. Parts, notices and mistakes do not. */
export function isShown(status: number): boolean {
  return status === 200 || status === 304;
}
