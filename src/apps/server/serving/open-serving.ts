import type { IncomingMessage, ServerResponse } from "node:http";
import { cachingOf, contentTypeOf, sitePathOf } from "../routes/site-path.ts";
import type { Log } from "../../../platform/log.ts";
import { followReleases } from "../../../platform/site-folder/follow.ts";
import { movedTo } from "../../../platform/site-folder/moved.ts";
import { formsTaken, type Form } from "./accept-encoding.ts";
import { openHotPages } from "./hot-pages.ts";
import { securityHeaders } from "../../../platform/http/security-headers.ts";
import { formFile, hasForm } from "./published-file.ts";
import { isPackable, type Large, type Transform } from "./read-page.ts";
import { sendFile } from "./send-file.ts";
import { sendElsewhere, sendPage, sendUnkept, sendUnreadable } from "./send-page.ts";

export type ServingOptions = {
  readonly folder: string;
  /** The most that pages in memory may take. */
  readonly bytes: number;
  /** Whether visitors come over https. */
  readonly secure: boolean;
  readonly log: Log;
  readonly transform?: Transform;
  /** Hears of every answer: the path of the file relative to the site folder, the request, the status. */
  readonly answered?: (path: string, request: IncomingMessage, status: number) => void;
};

export type Serving = {
  /**
   * Answers a request when a published file or a redirect stands at its address, before anything else looks at it;
   * all others go on to `next`.
   */
  front(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  /** The same for what does not come from outside, and so is not told to `answered`; answers whether it was. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Answers with the site's own page for an address where nothing is; false where the site has none. */
  notFound(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Whether a published file stands at an address. */
  has(address: string): Promise<boolean>;
  /** Forgets what is kept of paths that a release changed. */
  drop(paths: readonly string[]): void;
  /** Forgets everything that is kept. */
  clear(): void;
  close(): void;
};

/** What belongs to the framework whatever the folder holds; no file is looked for. */
const NEVER_FILES = /^\/(?:(?:api|admin)(?:\/|$)|files\/[0-9a-f]{64})/;
const PLAIN: readonly Form[] = ["identity"];

/** Serves the published folder from memory and disk. It needs no database and knows of none. */
export function openServing(options: ServingOptions): Serving {
  const security = securityHeaders(options.secure);
  const pages = openHotPages(
    { folder: options.folder, security, transform: options.transform ?? null },
    options.bytes,
  );
  const following = followReleases(options.folder, "now", (paths) => {
    if (paths === null) pages.clear();
    else pages.drop(paths);
  });
  const answered = options.answered ?? (() => {});

  function cannotRead(response: ServerResponse, error: unknown): void {
    options.log.error({ code: codeOf(error) }, "a published file cannot be read");
    sendUnreadable(response, security);
  }

  /** Answers null for what is not here, and with a large file comes back when all of it is sent. */
  async function fromDisk(request: IncomingMessage, response: ServerResponse) {
    const address = pathOf(request);
    if (NEVER_FILES.test(address)) return null;
    const path = sitePathOf(address);
    const found = path === null ? null : await pages.fetch(path, formsFor(request));
    if (found === null || path === null) {
      const to = movedTo(options.folder, request.url ?? "/");
      return to === null ? null : { path: "", status: sendElsewhere(response, to, security) };
    }
    if (found.kind === "folder")
      return { path, status: sendElsewhere(response, withSlash(request), security) };
    const status =
      found.kind === "page"
        ? sendPage(request, response, found, security)
        : await sendLarge(request, response, found);
    return { path, status };
  }

  async function fromDiskOr(next: () => void, request: IncomingMessage, response: ServerResponse) {
    try {
      const answer = await fromDisk(request, response);
      if (answer !== null) return answered(answer.path, request, answer.status);
    } catch (error) {
      return cannotRead(response, error);
    }
    return next();
  }

  async function sendLarge(request: IncomingMessage, response: ServerResponse, large: Large) {
    const file = `${options.folder}/${large.path}`;
    const form = await largeForm(file, large, formsFor(request));
    return sendFile(request, response, {
      file: formFile(file, form),
      form,
      type: contentTypeOf(large.path),
      varies: isPackable(large.path),
      caching: cachingOf(large.path),
      more: security,
    });
  }

  return {
    front(request, response, next) {
      const { method } = request;
      if (method !== "GET" && method !== "HEAD") return next();
      const found = pages.now(pathOf(request), formsFor(request));
      if (found !== null)
        return answered(found.page.path, request, sendPage(request, response, found, security));
      void fromDiskOr(next, request, response);
    },
    async answer(request, response) {
      return (await fromDisk(request, response)) !== null;
    },
    async notFound(request, response) {
      const language = /^\/(mn|en)\//.exec(request.url ?? "")?.[1];
      const own = language === undefined ? [] : [`${language}/404.html`];
      for (const path of [...own, "404.html"]) {
        const found = await pages.fetch(path, formsFor(request));
        if (found?.kind !== "page") continue;
        sendUnkept(request, response, found, security, 404);
        return true;
      }
      return false;
    },
    async has(address) {
      const path = NEVER_FILES.test(address) ? null : sitePathOf(address);
      return path !== null && (await pages.fetch(path, PLAIN)) !== null;
    },
    drop: pages.drop,
    clear: pages.clear,
    close: following.close,
  };
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const query = url.indexOf("?");
  return query === -1 ? url : url.slice(0, query);
}

function withSlash(request: IncomingMessage): string {
  const path = pathOf(request);
  return `${path}/${(request.url ?? "").slice(path.length)}`;
}

/** Parts are parts of the plain form: what a reader has of a file fits what comes next. */
function formsFor({ headers }: IncomingMessage): readonly Form[] {
  return headers.range === undefined ? formsTaken(headers["accept-encoding"]) : PLAIN;
}

async function largeForm(file: string, large: Large, taken: readonly Form[]): Promise<Form> {
  for (const form of taken) {
    if (form === "identity" || (await hasForm(file, form, large.stamp))) return form;
  }
  return "identity";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
