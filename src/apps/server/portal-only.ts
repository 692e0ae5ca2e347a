import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { systemClock } from "../../platform/clock.ts";
import { LIMITS } from "../../platform/http/limits.ts";
import { rawHeaders, securityHeaders } from "../../platform/http/security-headers.ts";
import type { Log } from "../../platform/log.ts";
import { emergencyOnPages } from "./emergency/on-pages.ts";
import { openAnswerLog } from "./serving/answer-log.ts";
import { drained } from "./serving/drained.ts";
import { offWords } from "./serving/off-words.ts";
import { openServing } from "./serving/open-serving.ts";
import { problemInFrame } from "./serving/problem-in-frame.ts";

export type PortalOnlyOptions = {
  /** The published site. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly hotPagesBytes: number;
  readonly log: Log;
};

export type PortalOnly = { readonly address: string; close(): Promise<void> };

const NOWHERE = {
  status: 404,
  title: "没有找到",
  detail: "没有找到这个页面，请检查网址。",
  retryAfter: null,
};

/**
 * Serves a published folder and nothing else: no database, no console, no search, which say so. Attachments that stand
 * in the folder are public. Answers once it listens.
 */
export async function servePortalOnly(options: PortalOnlyOptions): Promise<PortalOnly> {
  const { folder, log, secure } = options;
  const answers = openAnswerLog(log);
  const emergency = emergencyOnPages(folder, systemClock.now, () => serving.clear());
  const serving = openServing({
    folder,
    bytes: options.hotPagesBytes,
    secure,
    log,
    transform: emergency,
    answered: (_path, _request, status) => answers.count(status),
  });
  const server = createServer((request, response) => {
    if (!server.listening) response.shouldKeepAlive = false;
    serving.front(request, response, () => void rest(request, response));
  });
  Object.assign(server, LIMITS);

  async function rest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const path = (request.url ?? "/").split("?")[0] ?? "/";
      const isRead = request.method === "GET" || request.method === "HEAD";
      if (path === "/healthz") return sendHealth(response);
      if (isRead && (await attachment(request, response, path))) return;
      if (!isRead && (await serving.has(path))) return say(response, path, NOT_TO_SEND);
      if (isRead && !NEEDS_DATABASE.test(path)) {
        if (!(await serving.notFound(request, response))) say(response, path, NOWHERE);
        return;
      }
      say(response, path, { status: 503, ...offWords(path, true) });
    } catch (error) {
      log.error({ problem: String(error) }, "a request could not be answered");
      if (response.headersSent) response.destroy();
      else say(response, "/", { status: 503, ...offWords("/", true) });
    }
  }

  async function attachment(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<boolean> {
    const [, sha256, encoded] = /^\/files\/([0-9a-f]{64})\/([^/]{1,600})$/.exec(path) ?? [];
    if (sha256 === undefined || encoded === undefined) return false;
    const name = decoded(encoded);
    if (name === null) return false;
    // What reads the kinds of files is loaded when the first one is asked for.
    const { sendAttachment } = await import("./serving/attachment.ts");
    return sendAttachment(request, response, {
      file: `${folder}/files/${sha256}`,
      sha256,
      name,
      secure,
    });
  }

  function say(response: ServerResponse, path: string, said: Said): void {
    const { status } = said;
    const isProgram = path.startsWith("/api/");
    const body = isProgram ? problemOf(said) : pageOf(folder, path, said);
    const headers = rawHeaders({
      "Content-Type": isProgram
        ? "application/problem+json; charset=utf-8"
        : "text/html; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-store",
      "Retry-After": said.retryAfter,
      Allow: status === 405 ? "GET, HEAD" : null,
    });
    response.writeHead(status, [...headers, ...securityHeaders(secure)]).end(body);
  }

  server.listen(options.port, options.host);
  await once(server, "listening");
  return {
    address: addressOf(server.address(), options.host),
    async close() {
      await drained(server);
      serving.close();
      emergency.close();
      answers.close();
    },
  };
}

type Said = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly retryAfter: number | null;
};

function pageOf(folder: string, path: string, said: Said): string {
  const { status, title, detail } = said;
  return (
    problemInFrame(folder, path, { status, title, detail, reference: null }) ??
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${detail}</p></html>`
  );
}

function problemOf({ status, title, detail }: Said): string {
  const code = "unavailable";
  return JSON.stringify({ type: `urn:gongkai:problem:${code}`, title, status, code, detail });
}

const NOT_TO_SEND: Said = {
  status: 405,
  title: "不支持这样访问",
  detail: "这个网址只能打开来看，不能提交内容。",
  retryAfter: null,
};
const NEEDS_DATABASE = /^\/(?:api|admin|requests|(?:mn\/)?search)(?:\/|$)/;

function sendHealth(response: ServerResponse): void {
  const body = JSON.stringify({ status: "ok", database: "none" });
  const headers = rawHeaders({
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
  });
  response.writeHead(200, headers).end(body);
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

function addressOf(address: unknown, host: string): string {
  const port =
    typeof address === "object" && address !== null && "port" in address ? Number(address.port) : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
