import { LRUCache } from "lru-cache";
import { FORMS, GONE } from "../../../platform/site-folder/model.ts";
import type { Form } from "./accept-encoding.ts";
import { isUnchanged } from "./published-file.ts";
import { readPage, type Page, type Reading, type ReadTerms, type Sendable } from "./read-page.ts";

export type HotPages = {
  /** A kept page in the best of the forms that are taken, at once; null when it must be fetched. */
  now(address: string, taken: readonly Form[]): Found | null;
  /** Reads a published file, and keeps it. */
  fetch(path: string, taken: readonly Form[]): Promise<Found | Exclude<Reading, Page>>;
  /** Forgets what is kept of paths that changed; markers and forms stand for their page. */
  drop(paths: readonly string[]): void;
  clear(): void;
};

export type Found = { readonly kind: "page"; readonly page: Page; readonly sent: Sendable };

/** How long a page is served without a look at the disk, in milliseconds: a net below the log of releases. */
const LOOKED_AT_EVERY = 100;
/** What the headers and the entry itself take, roughly. */
const AROUND = 3_000;

/**
 * Keeps the pages that are asked for most in memory, up to `bytes`. A page that changed on disk is found out within
 * a tenth of a second, and at once by whoever tells `drop`.
 */
export function openHotPages(terms: ReadTerms, bytes: number): HotPages {
  const pages = new LRUCache<string, Page>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: sizeOf,
  });
  const reading = new Map<string, Promise<Reading>>();
  let age = 0;

  function isCurrent(page: Page): boolean {
    const now = performance.now();
    if (now - page.checkedAt < LOOKED_AT_EVERY) return true;
    if (!isUnchanged(`${terms.folder}/${page.path}`, page.stamp, page.isGone)) return false;
    page.checkedAt = now;
    return true;
  }

  async function read(path: string, taken: readonly Form[]): Promise<Reading> {
    const address = addressOf(path);
    const begun = age;
    const found = await readPage(terms, path, taken, pages.peek(address) ?? null);
    // What was dropped while it was read is not kept.
    if (found?.kind === "page" && begun === age) pages.set(address, found);
    return found;
  }

  return {
    now(address, taken) {
      const page = pages.get(address);
      if (page === undefined || !isCurrent(page)) return null;
      const sent = bestOf(page, taken);
      return sent === null ? null : { kind: "page", page, sent };
    },
    async fetch(path, taken) {
      // Many who ask for the same page at once wait for one reading.
      const key = `${taken.join()} ${path}`;
      const begun = reading.get(key) ?? read(path, taken).finally(() => reading.delete(key));
      reading.set(key, begun);
      const found = await begun;
      if (found?.kind !== "page") return found;
      const sent = bestOf(found, taken);
      if (sent === null) throw new Error("a page was read in no form that is taken");
      return { kind: "page", page: found, sent };
    },
    drop(paths) {
      age += 1;
      for (const path of paths) pages.delete(addressOf(pageOf(path)));
    },
    clear() {
      age += 1;
      pages.clear();
    },
  };
}

/** The address under which a file is asked for: a folder's page is asked for by the folder. */
function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

function pageOf(path: string): string {
  const ending = [GONE, ...FORMS.map((form) => form.ending)].find((one) => path.endsWith(one));
  return ending === undefined ? path : path.slice(0, -ending.length);
}

function bestOf(page: Page, taken: readonly Form[]): Sendable | null {
  for (const form of taken) {
    const sent = page.forms[form];
    if (sent === undefined) return null;
    if (sent !== null) return sent;
  }
  return null;
}

function sizeOf(page: Page): number {
  const { br, gzip, identity } = page.forms;
  return AROUND + (br?.body.length ?? 0) + (gzip?.body.length ?? 0) + (identity?.body.length ?? 0);
}
