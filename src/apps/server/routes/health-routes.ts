import type { FastifyInstance } from "fastify";
import { allSites } from "../../../modules/columns/index.ts";
import { isOutage } from "../../../platform/http/index.ts";
import type { App } from "../app.ts";
import { right } from "../access/rights.ts";

/**
 * Says whether the product can serve: 200 with the database, 503 without, when pages alone go on. For monitors; it
 * tells nothing else.
 */
export function healthRoutes(http: FastifyInstance, app: App): void {
  http.get(
    "/healthz",
    { config: { ...right("public"), rateLimit: false as const }, schema: { hide: true } },
    async (_, reply) => {
      reply.header("cache-control", "no-store");
      try {
        await allSites(app.database.read);
      } catch (error) {
        if (!isOutage(error)) throw error;
        return reply.code(503).send({ status: "pages-only", database: "away" });
      }
      return reply.send({ status: "ok" });
    },
  );
}
