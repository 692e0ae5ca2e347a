import type { FastifyInstance, FastifyRequest } from "fastify";
import { closedMessages } from "../../../kernel/closed.ts";
import { isOpenToChanges } from "../../../modules/emergencies/index.ts";
import { problemOf, type Problem } from "../../../platform/http/index.ts";
import type { App } from "../app.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route works in read-only mode too: it ends sessions, or the mode itself. */
    evenReadOnly?: boolean;
  }
}

/** A route's config that says so. */
export const evenReadOnly = { evenReadOnly: true } as const;

const LOOKING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses in read-only mode every request that is made to change something, uploads and forms of visitors among
 * them, before its body is read. Signing in and out go on. The commands ask again in their own transactions.
 */
export function guardReadOnly(http: FastifyInstance, app: App): void {
  http.addHook("onRequest", async (request, reply) => {
    if (request.is404 || LOOKING.has(request.method) || goesOn(request)) return;
    const closed = await closedNow(app);
    if (closed !== null) return reply.problem(closed);
  });
}

function goesOn(request: FastifyRequest): boolean {
  const { right, evenReadOnly: isMarked } = request.routeOptions.config;
  return isMarked === true || right === "signing-in";
}

async function closedNow(app: App): Promise<Problem | null> {
  const open = await isOpenToChanges(app.database.read, app.clock.now());
  return open.ok ? null : problemOf(open, closedMessages);
}
