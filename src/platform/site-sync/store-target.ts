import { createHash, hash } from "node:crypto";
import { existsSync, openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../../kernel/result.ts";
import type { ObjectStore, StoreRefusal } from "../object-store/index.ts";
import { GONE, movedTo } from "../site-folder/index.ts";
import { headersFor } from "./media-types.ts";
import type { Outcome, PageChange, SyncRefusal, SyncTarget } from "./model.ts";
import {
  isRedirectFile,
  openSentRedirects,
  redirectsIn,
  type RedirectObject,
} from "./redirect-objects.ts";

export type StoreTargetOptions = {
  readonly store: ObjectStore;
  /** Endpoint and bucket, for the books. */
  readonly name: string;
  /** Beginning of all keys: "" or "site/". */
  readonly prefix: string;
  /** Whether the gzip form travels where there is one. */
  readonly isPrecompressed: boolean;
  /** Where the old addresses sent last are kept. */
  readonly books: string;
};

const AT_ONCE = 16;

/** A bucket: each page an object with its type, withdrawn pages marked, old addresses as redirects. */
export function storeTarget(options: StoreTargetOptions): SyncTarget {
  const { store, prefix, isPrecompressed } = options;
  const name = `${options.name}/${prefix}${isPrecompressed ? " gzip" : ""}`;
  const sentRedirects = openSentRedirects(
    join(options.books, `${hash("sha256", name, "hex").slice(0, 16)}.moved`),
  );
  /** Digest (MD5) of the objects that are there by their keys; null where the books say what was sent. */
  let there: Map<string, string> | null = null;

  async function allObjects(
    found: (key: string, etag: string) => void,
  ): Promise<Result<null, StoreRefusal>> {
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<ObjectStore["list"]>> = await store.list(prefix, next);
      if (!page.ok) return page;
      for (const { key, etag } of page.value.objects) found(key.slice(prefix.length), etag);
      next = page.value.next;
    } while (next !== null);
    return ok(null);
  }

  async function remove(key: string): Promise<Result<Outcome, SyncRefusal>> {
    if (there?.has(key) === false) return ok("same");
    const removed = await store.remove(prefix + key);
    return removed.ok ? ok("sent") : removed;
  }

  async function put(
    key: string,
    body: Blob,
    wanted: string | null,
    headers: Readonly<Record<string, string>>,
  ): Promise<Result<Outcome, SyncRefusal>> {
    const { sha256, md5 } = await digestsOf(body);
    if (wanted !== null && wanted !== sha256) return ok("altered");
    if (there?.get(key) === md5) return ok("same");
    const done = await store.put({ key: prefix + key, body, sha256, headers });
    return done.ok ? ok("sent") : done;
  }

  async function sendRedirects(
    { page, files }: PageChange,
    source: string,
  ): Promise<Result<Outcome, SyncRefusal>> {
    const content = await readFile(join(source, page), "utf8").catch(() => "");
    const wanted = files.get("")?.sha256 ?? null;
    if (wanted !== null && hash("sha256", content, "hex") !== wanted) return ok("altered");
    const now = redirectsIn(source, content);
    const before = await sentRedirects.of(page);
    const known = new Map(before.map(({ key, location }) => [key, location]));
    let outcome: Outcome = "same";
    for (const redirect of now) {
      const isSent = known.get(redirect.key) === redirect.location;
      known.delete(redirect.key);
      if (isSent) continue;
      const done = await put(redirect.key, NOTICE, null, redirectHeaders(redirect));
      if (!done.ok) return done;
      outcome = "sent";
    }
    for (const key of known.keys()) {
      if (existsSync(join(source, key))) continue;
      const done = await remove(key);
      if (!done.ok) return done;
      outcome = "sent";
    }
    if (outcome === "sent") await sentRedirects.keep(page, now);
    return ok(outcome);
  }

  async function sendPage(
    change: PageChange,
    source: string,
  ): Promise<Result<Outcome, SyncRefusal>> {
    const { page, files } = change;
    const packed = isPrecompressed && existsSync(join(source, `${page}.gz`)) ? ".gz" : "";
    const body = await openAsBlob(join(source, page + packed)).catch(() => null);
    if (body === null) return ok("altered");
    const headers = await headersFor(page, body);
    if (packed !== "") headers["content-encoding"] = "gzip";
    if (existsSync(join(source, page + GONE))) headers["x-amz-meta-status"] = "410";
    return put(page, body, files.get(packed)?.sha256 ?? null, headers);
  }

  return {
    name,
    atOnce: AT_ONCE,
    async begin(isKnown) {
      if (isKnown) return ok(null);
      const found = new Map<string, string>();
      const listed = await allObjects((key, etag) => void found.set(key, etag));
      if (listed.ok) there = found;
      return listed;
    },
    takes: (page) => !page.startsWith(".") || isRedirectFile(page),
    async send(change, source) {
      if (isRedirectFile(change.page)) return sendRedirects(change, source);
      return change.files.get("") === null ? remove(change.page) : sendPage(change, source);
    },
    async sweep(isWanted, source) {
      const strangers: string[] = [];
      const listed = await allObjects((key) => {
        if (!isWanted(key) && !isOldAddress(source, key)) strangers.push(key);
      });
      if (!listed.ok) return listed;
      for (const key of strangers) {
        const removed = await store.remove(prefix + key);
        if (!removed.ok) return removed;
      }
      return ok(strangers.length);
    },
    finish: async () => ok(null),
  };
}

const NOTICE = new Blob(["<!doctype html><title>页面已搬家</title>\n"]);

function redirectHeaders({ location }: RedirectObject): Readonly<Record<string, string>> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=0, must-revalidate",
    "x-amz-website-redirect-location": location,
  };
}

function isOldAddress(source: string, key: string): boolean {
  return movedTo(source, `/${key.replace(/(^|\/)index\.html$/, "$1")}`) !== null;
}

async function digestsOf(body: Blob): Promise<{ readonly sha256: string; readonly md5: string }> {
  const [sha256, md5] = [createHash("sha256"), createHash("md5")];
  for await (const chunk of body.stream()) {
    sha256.update(chunk);
    md5.update(chunk);
  }
  return { sha256: sha256.digest("hex"), md5: md5.digest("hex") };
}
