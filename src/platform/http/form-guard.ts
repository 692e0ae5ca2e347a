import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { cookieOptions, type CookieNames } from "./cookies.ts";
import { comesFromHere, formToken, provesForm } from "./form-token.ts";
import type { Problem } from "./problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Whether the request has proved that it comes from a page of ours. */
    formProven: boolean;
    /** Checks the token that a multipart form carried in its first field. */
    proveForm(token: unknown): boolean;
  }
  interface FastifyReply {
    /** The token for the forms of a page; gives the visitor a cookie when they have none. */
    formToken(): string;
  }
  interface FastifyContextConfig {
    /** The handler reads a multipart form and calls `proveForm` itself. */
    multipartForm?: boolean;
    /** The route only counts, for visitors without a cookie: that the browser says it comes from here is enough. */
    onlyCounts?: boolean;
  }
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const forged: Problem = {
  status: 403,
  code: "form-expired",
  detail: "这个页面打开太久，或者不是从本系统打开的。请返回上一页刷新后再提交。",
};

/** Refuses every change that does not come from a page of ours: by what the browser says, and by a token. */
export function guardForms(
  http: FastifyInstance,
  options: {
    readonly secret: Buffer;
    readonly names: CookieNames;
    readonly secure: boolean;
    readonly publicHost: string | null;
  },
): void {
  const { secret, names, secure } = options;
  const cookieOf = (request: FastifyRequest) =>
    request.cookies[names.session] ?? request.cookies[names.visitor];

  http.decorateRequest("formProven", false);
  http.decorateRequest("proveForm", function proveForm(this: FastifyRequest, token: unknown) {
    this.formProven = provesForm(secret, cookieOf(this), token);
    return this.formProven;
  });
  http.decorateReply("formToken", function token(this: FastifyReply) {
    const known = cookieOf(this.request);
    if (known !== undefined && known !== "") return formToken(secret, known);
    const visitor = randomBytes(32).toString("base64url");
    this.request.cookies[names.visitor] = visitor;
    this.setCookie(names.visitor, visitor, cookieOptions(secure));
    return formToken(secret, visitor);
  });

  http.addHook("onRequest", async (request, reply) => {
    if (SAFE.has(request.method)) return;
    const { host } = request;
    const hosts = options.publicHost === null ? [host] : [host, options.publicHost];
    const { origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    if (!comesFromHere({ site: typeof site === "string" ? site : undefined, origin }, hosts)) {
      return reply.problem(forged);
    }
  });
  http.addHook("preValidation", async (request, reply) => {
    if (SAFE.has(request.method) || request.is404) return;
    if (request.routeOptions.config.multipartForm === true) return;
    if (request.routeOptions.config.onlyCounts === true) return;
    if (!request.proveForm(tokenIn(request))) return reply.problem(forged);
  });
  http.addHook("onSend", async (request, reply) => {
    if (SAFE.has(request.method) || request.is404 || reply.statusCode >= 400) return;
    if (request.routeOptions.config.onlyCounts === true) return;
    if (!request.formProven) throw new Error("a change was made without asking where it came from");
  });
}

function tokenIn(request: FastifyRequest): unknown {
  const header = request.headers["x-form-token"];
  if (header !== undefined) return header;
  const { body } = request;
  return typeof body === "object" && body !== null && "_token" in body ? body._token : undefined;
}

/** What a handler of a multipart form answers when its token does not fit. */
export const forgedForm = forged;
