import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type * as z from "zod";
import type { Right } from "../access/rights.ts";
import type { Route } from "./contract/route.ts";

type Part<R extends Route, K extends "params" | "query" | "body"> = R[K] extends z.ZodType
  ? z.output<R[K]>
  : undefined;

/** What a handler works with: the checked parts of the request, and both sides of it. */
export type Asked<R extends Route> = {
  readonly params: Part<R, "params">;
  readonly query: Part<R, "query">;
  readonly body: Part<R, "body">;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/**
 * Serves one route of the contract. The handler answers what the contract says, or sends a problem through
 * `reply` and answers that reply.
 */
export function serveRoute<R extends Route>(
  http: FastifyInstance,
  contract: R,
  config: { readonly right: Right } & Record<string, unknown>,
  handle: (asked: Asked<R>) => Promise<z.input<R["reply"]> | FastifyReply>,
): void {
  http.route({
    method: contract.method,
    url: contract.path,
    config,
    schema: {
      ...(contract.params === undefined ? {} : { params: contract.params }),
      ...(contract.query === undefined ? {} : { querystring: contract.query }),
      ...(contract.body === undefined ? {} : { body: contract.body }),
      response: { 200: contract.reply },
    },
    handler: async (request, reply) =>
      handle({
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
      } as Asked<R>),
  });
}
