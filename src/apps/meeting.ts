import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readOldAddress } from "../modules/addresses/index.ts";
import { GONE, movedTo } from "../platform/site-folder/index.ts";

/** What a visitor meets at an address: a page, the notice of one that is gone, another address, or nothing. */
export type Meeting =
  | { readonly meets: "page" | "gone" | "nothing" | "no-address" }
  | {
      readonly meets: "moved";
      readonly to: string;
      readonly meetsThere: "page" | "gone" | "other";
    };

/** Says from the published folder alone, without the database, what a visitor meets at an address. */
export async function meetingAt(siteFolder: string, written: string): Promise<Meeting> {
  const address =
    written.trim() === "/" ? { ok: true, value: "/" } : readOldAddress(written, "exact");
  if (!address.ok || !("value" in address)) return { meets: "no-address" };
  const here = await standingAt(siteFolder, address.value);
  if (here !== null) return { meets: here };
  const to = movedTo(siteFolder, address.value);
  if (to === null) return { meets: "nothing" };
  const there = to.startsWith("/") ? await standingAt(siteFolder, decodeURI(to)) : null;
  return { meets: "moved", to, meetsThere: there ?? "other" };
}

async function standingAt(siteFolder: string, address: string): Promise<"page" | "gone" | null> {
  const names = (address.split("?")[0] ?? "").slice(1).split("/");
  if (names.some((name) => name.startsWith(".") || /[\\\0]/.test(name))) return null;
  const path = join(siteFolder, ...names);
  const found = await stat(path).catch(() => null);
  const file = found?.isDirectory() === true ? join(path, "index.html") : path;
  if (found === null || (await stat(file).catch(() => null)) === null) return null;
  const isGone = (await readFile(file + GONE).catch(() => null)) !== null;
  return isGone ? "gone" : "page";
}
