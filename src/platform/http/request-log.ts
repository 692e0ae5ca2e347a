import type { FastifyInstance } from "fastify";
import type { Log } from "../log.ts";

/**
 * Logs each answered request: number, method, pattern of the route, status, milliseconds. Never the address
 * itself, whose query can hold what somebody searched for, nor who asked.
 */
export function logRequests(http: FastifyInstance, log: Log): void {
  http.addHook("onResponse", async (request, reply) => {
    log.info(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url ?? "none",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
}
