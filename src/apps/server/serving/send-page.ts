import type { IncomingMessage, ServerResponse } from "node:http";
import { partAsked } from "./byte-range.ts";
import { continues, isHeld } from "./conditions.ts";
import type { Found } from "./hot-pages.ts";
import { rawHeaders, type RawHeaders } from "../../../platform/http/security-headers.ts";
import { contentHeaders, partHeaders, versionHeaders } from "./page-headers.ts";
import { cachingOf, contentTypeOf } from "../routes/site-path.ts";

/** Sends a page that is in memory, or says that it has not changed; answers the status. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  security: RawHeaders,
): number {
  const { page, sent } = found;
  if (page.isGone) return sendUnkept(request, response, found, security, 410);
  const { headers, method } = request;
  const isConditional =
    headers["if-none-match"] !== undefined || headers["if-modified-since"] !== undefined;
  if (isConditional && isHeld(headers, { etag: sent.etag, lastModified: page.lastModified })) {
    response.writeHead(304, sent.unchanged);
    response.end();
    return 304;
  }
  if (headers.range !== undefined && method === "GET" && sent.form === "identity")
    return sendPart(request, response, found, security);
  response.writeHead(200, sent.whole);
  if (method === "HEAD") response.end();
  else response.end(sent.body);
  return 200;
}

function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  { page, sent }: Found,
  security: RawHeaders,
): number {
  const version = { etag: sent.etag, lastModified: page.lastModified };
  const isWanted = continues(request.headers["if-range"], version);
  const part = partAsked(isWanted ? request.headers.range : undefined, sent.body.length);
  if (part.kind === "whole") {
    response.writeHead(200, sent.whole).end(sent.body);
    return 200;
  }
  const described = {
    etag: sent.etag,
    lastModified: page.lastModified,
    type: contentTypeOf(page.path),
    caching: cachingOf(page.path),
    form: sent.form,
    varies: sent.unchanged.includes("Vary"),
  };
  const isBeyond = part.kind === "beyond";
  const body = isBeyond ? Buffer.alloc(0) : sent.body.subarray(part.first, part.last + 1);
  const status = isBeyond ? 416 : 206;
  response.writeHead(status, [
    ...contentHeaders(described, body.length),
    ...partHeaders(isBeyond ? null : part, sent.body.length),
    ...versionHeaders(described),
    ...security,
  ]);
  response.end(body);
  return status;
}

/** Sends a page that nobody is to keep: the notice of what was withdrawn (410), or that nothing is there (404). */
export function sendUnkept(
  request: IncomingMessage,
  response: ServerResponse,
  { sent, page }: Found,
  security: RawHeaders,
  status: 404 | 410,
): number {
  const headers = rawHeaders({
    "Content-Type": contentTypeOf(page.path),
    "Content-Encoding": sent.form === "identity" ? null : sent.form,
    "Content-Length": sent.body.length,
    "Cache-Control": "no-store",
    Vary: "accept-encoding",
  });
  response.writeHead(status, [...headers, ...security]);
  response.end(request.method === "HEAD" ? undefined : sent.body);
  return status;
}

/** Sends a visitor on to another address for good; for a while only, where that may be taken back. */
export function sendElsewhere(
  response: ServerResponse,
  location: string,
  security: RawHeaders,
): number {
  const headers = rawHeaders({
    Location: location,
    "Cache-Control": "public, max-age=300",
    "Content-Length": 0,
  });
  response.writeHead(301, [...headers, ...security]).end();
  return 301;
}

/** Says in plain words that the folder cannot be read now; without a page, since that cannot be read either. */
export function sendUnreadable(response: ServerResponse, security: RawHeaders): void {
  if (response.headersSent) return void response.destroy();
  const words = Buffer.from("网站暂时读不到这个页面，请过一分钟再打开。\n");
  const headers = rawHeaders({
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": words.length,
    "Cache-Control": "no-store",
    "Retry-After": 60,
  });
  response.writeHead(503, [...headers, ...security]);
  response.end(words);
}
