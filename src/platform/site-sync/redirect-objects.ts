import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { movedTo } from "../site-folder/index.ts";

/** An old address as an object that sends its visitors on. */
export type RedirectObject = { readonly key: string; readonly location: string };

/** Whether a file of the folder holds old addresses one by one; rules for whole branches have no objects. */
export function isRedirectFile(page: string): boolean {
  return /^\.moved\/[0-9a-f]{3}$/.test(page);
}

/**
 * The objects for the old addresses of one file. Addresses with a query have none, for a store asks for objects
 * by path alone; nor has an address at which a page lives.
 */
export function redirectsIn(source: string, content: string): readonly RedirectObject[] {
  const redirects: RedirectObject[] = [];
  for (const line of content.split("\n").slice(1)) {
    const from = line.split("\t", 1)[0] ?? "";
    if (!from.startsWith("/") || from.includes("?")) continue;
    const key = from.slice(1) + (from.endsWith("/") ? "index.html" : "");
    if (key === "" || existsSync(join(source, key))) continue;
    const location = movedTo(source, from);
    if (location !== null) redirects.push({ key, location });
  }
  return redirects;
}

/** Files of old addresses as they were sent last, so that only what changed in them travels. */
export type SentRedirects = {
  of(page: string): Promise<readonly RedirectObject[]>;
  keep(page: string, redirects: readonly RedirectObject[]): Promise<void>;
};

export function openSentRedirects(folder: string): SentRedirects {
  const fileOf = (page: string) => join(folder, `${page.slice(page.lastIndexOf("/") + 1)}.json`);
  return {
    async of(page) {
      const text = await readFile(fileOf(page), "utf8").catch(() => "[]");
      return JSON.parse(text);
    },
    async keep(page, redirects) {
      await mkdir(folder, { recursive: true });
      await writeFile(`${fileOf(page)}.part`, JSON.stringify(redirects));
      await rename(`${fileOf(page)}.part`, fileOf(page));
    },
  };
}
