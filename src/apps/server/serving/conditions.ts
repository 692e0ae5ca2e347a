import type { IncomingHttpHeaders } from "node:http";

/** What a version of a file is known by: its tag, and when it changed, where that says something. */
export type Version = {
  readonly etag: string;
  /** As the header last-modified has it; null where only the tag tells versions apart. */
  readonly lastModified: string | null;
};

/** Whether whoever asks has this version already (RFC 9110, 13.1): by the tag, and without one by the time. */
export function isHeld(headers: IncomingHttpHeaders, version: Version): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    if (tags === version.etag || tags.trim() === "*") return true;
    return tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === version.etag);
  }
  const since = headers["if-modified-since"];
  if (since === undefined || version.lastModified === null) return false;
  return since === version.lastModified || Date.parse(since) >= Date.parse(version.lastModified);
}

/** Whether a part may be sent to whoever has another part already: only of the very version they name. */
export function continues(ifRange: string | string[] | undefined, version: Version): boolean {
  return ifRange === undefined || ifRange === version.etag || ifRange === version.lastModified;
}
