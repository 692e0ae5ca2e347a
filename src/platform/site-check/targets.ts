import { statSync } from "node:fs";
import { join } from "node:path";
import { isPrivateAddress } from "../links/private-addresses.ts";
import { GONE } from "../site-folder/model.ts";
import { movedTo } from "../site-folder/moved.ts";
import type { SiteFacts } from "./model.ts";

/** What an address leads to. */
export type Target =
  | { readonly kind: "there"; readonly path: string; readonly bytes: number }
  /** The notice of something withdrawn: answers 410. */
  | { readonly kind: "gone"; readonly path: string }
  | { readonly kind: "moved"; readonly from: string; readonly to: string }
  | { readonly kind: "dead"; readonly address: string }
  | { readonly kind: "attachment"; readonly isThere: boolean; readonly bytes: number }
  | { readonly kind: "outside"; readonly address: string }
  | { readonly kind: "bad"; readonly why: string }
  /** A program answers it, or it is no address of the web: mail, telephone. */
  | { readonly kind: "other" };

export type Targets = {
  /** What an address on the page at `base` (site-absolute) leads to; its part behind # does not count. */
  of(address: string, base: string): Target;
};

const ATTACHMENT = /^\/files\/([0-9a-f]{64})(?:\/|$)/;
const MOST_KEPT = 100_000;
const OTHER: Target = { kind: "other" };

/** Judges addresses by what lies in the folder; answers are kept, a bounded number of them. */
export function openTargets(facts: SiteFacts): Targets {
  const kept = new Map<string, Target>();
  return {
    of(address, base) {
      const [whole = ""] = address.split("#", 1);
      const key = isRelative(whole) ? `${base}\n${whole}` : whole;
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const target = judge(whole, base, facts);
      kept.set(key, target);
      return target;
    },
  };
}

function isRelative(address: string): boolean {
  return !address.startsWith("/") && !/^[a-z][a-z0-9+.-]*:/i.test(address);
}

function judge(address: string, base: string, facts: SiteFacts): Target {
  if (/^(?:mailto|tel|sms|data|blob|about):/i.test(address)) return OTHER;
  if (/^javascript:/i.test(address)) return bad("用了脚本（javascript:），不是网址");
  if (/^(?:file:|\\\\|[a-z]:[\\/])/i.test(address)) return bad("指向本机或共享文件夹");
  if (/[\\\s]/.test(address)) return bad("网址里有空格或反斜杠");
  const url = URL.parse(address, `http://this.site${base}`);
  if (url === null) return bad("不是完整的网址");
  if (!/^https?:$/.test(url.protocol)) return bad(`浏览器不认识 ${url.protocol}`);
  const isOwn = url.hostname === "this.site" || facts.ownHosts.includes(url.host);
  if (isOwn) return inside(url.pathname, url.search, facts);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (/^localhost$|\.local$/i.test(host)) return bad("指向本机或内网");
  if (/^[\d.]+$|:/.test(host) && isPrivateAddress(host)) return bad("指向本机或内网");
  if (!host.includes(".") && !host.includes(":")) return bad("不是完整的网址");
  url.hash = "";
  return { kind: "outside", address: url.href };
}

function bad(why: string): Target {
  return { kind: "bad", why };
}

/** What an address of the site itself leads to. */
function inside(pathname: string, query: string, facts: SiteFacts): Target {
  const isAnswered = facts.answered.some(
    (beginning) => pathname.startsWith(beginning) || `${pathname}/` === beginning,
  );
  if (isAnswered) return OTHER;
  const attachment = ATTACHMENT.exec(pathname)?.[1];
  if (attachment !== undefined) {
    if (!facts.hasAttachments) return OTHER;
    const size = sizeOf(join(facts.folder, "files", attachment));
    const isThere = typeof size === "number";
    return { kind: "attachment", isThere, bytes: isThere ? size : 0 };
  }
  const path = pathOf(pathname);
  if (path !== null) {
    const size = sizeOf(join(facts.folder, path));
    if (size === "folder") return { kind: "moved", from: pathname, to: `${pathname}/` };
    if (size !== null) {
      const isGone = sizeOf(join(facts.folder, path + GONE)) !== null;
      return isGone ? { kind: "gone", path } : { kind: "there", path, bytes: size };
    }
  }
  const address = pathname + query;
  const to = movedTo(facts.folder, address);
  return to === null ? { kind: "dead", address } : { kind: "moved", from: address, to };
}

/** The file of an address, relative to the site folder; null for what no published file can have. */
function pathOf(pathname: string): string | null {
  let path;
  try {
    path = decodeURIComponent(pathname).slice(1);
  } catch {
    return null;
  }
  if (path.includes("\\") || path.includes("\0")) return null;
  const whole = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return whole.split("/").every((name) => name !== "" && !name.startsWith(".")) ? whole : null;
}

function sizeOf(file: string): number | "folder" | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isDirectory() ? "folder" : found.size;
}
