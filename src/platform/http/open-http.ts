import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fastify, type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { newId } from "../ids.ts";
import type { Log } from "../log.ts";
import { cookieNames } from "./cookies.ts";
import { demandDeclaredRights } from "./declared-rights.ts";
import { errorHandler, problemOfError } from "./errors.ts";
import { guardForms } from "./form-guard.ts";
import { HEAD_BYTES, LIMITS } from "./limits.ts";
import { logRequests } from "./request-log.ts";
import { problemSender, type ProblemPage } from "./send-problem.ts";

/** The most bytes of a request without files; a text of four million characters fits. */
export const BODY_LIMIT = 16 * 1_048_576;
const FIELDS = 400;
const FILES = 20;

export type HttpOptions = {
  readonly log: Log;
  /** Whether a reverse proxy before the server names the visitor. */
  readonly trustProxy: boolean;
  /** Whether visitors come over https. */
  readonly secureCookies: boolean;
  /** The address of the portal, where it has one. */
  readonly publicUrl: string | null;
  /** Signs form tokens. */
  readonly secret: Buffer;
  /** The largest file of a form, in bytes. */
  readonly fileLimit: number;
  /** Requests a minute that one visitor may make where a route sets no limit of its own. */
  readonly requestsPerMinute: number;
  readonly problemPage: ProblemPage;
  /** What stands before everything else and hands on to it what it does not answer itself. */
  readonly front?: Front;
};

/** Answers a request at once, or lets `next` answer it. */
export type Front = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * A web server with what all routes need: checked input, security headers, proof that changes come from our
 * own pages, limits of rate and size, problems in one shape, and a log without personal data. The caller adds
 * routes, each with its right, and listens.
 */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const send = problemSender(options.problemPage);
  const http = fastify({
    logger: false,
    trustProxy: options.trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    // An address that is no text comes to no route, so nothing is ready for it but this.
    frameworkErrors: (error, _request, reply) => send.call(reply, problemOfError(error)),
    serverFactory: (handle) => {
      const { front } = options;
      const server = createServer({ maxHeaderSize: HEAD_BYTES }, (request, response) => {
        // Whoever holds a connection open while the server stops is told to come back over another.
        if (!server.listening) response.shouldKeepAlive = false;
        if (front === undefined) handle(request, response);
        else front(request, response, () => handle(request, response));
      });
      return Object.assign(server, LIMITS);
    },
    // Without it, a browser's idle connection keeps the server from closing.
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 400 },
  });
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  http.decorateReply("problem", send);
  http.setErrorHandler(errorHandler(options.log));
  logRequests(http, options.log);
  demandDeclaredRights(http);

  await http.register(helmet, headers(options.secureCookies));
  http.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  await http.register(cookie);
  await http.register(rateLimit, {
    global: true,
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    addHeaders: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
    addHeadersOnExceeding: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
  });
  await http.register(formbody, { bodyLimit: BODY_LIMIT });
  await http.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fields: FIELDS,
      files: FILES,
      fieldSize: BODY_LIMIT,
      fileSize: options.fileLimit + 1,
    },
  });
  guardForms(http, {
    secret: options.secret,
    names: cookieNames(options.secureCookies),
    secure: options.secureCookies,
    publicHost: options.publicUrl === null ? null : new URL(options.publicUrl).host,
  });
  return http;
}

function headers(secure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        mediaSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Same origin and not none: without it, browsers do not say where a form comes from.
    referrerPolicy: { policy: "same-origin" as const },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: "deny" as const },
  };
}
