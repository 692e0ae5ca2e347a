import type { FastifyInstance } from "fastify";
import { allSites } from "../../../modules/columns/index.ts";
import type { App } from "../app.ts";
import { right } from "../access/rights.ts";

/** Says whether the product can serve: 200 with the database, 503 without. For monitors; it tells nothing else. */
export function healthRoutes(http: FastifyInstance, app: App): void {
  http.get(
    "/healthz",
    { config: { ...right("public"), rateLimit: false as const }, schema: { hide: true } },
    async (_, reply) => {
      await allSites(app.database.read);
      return reply.header("cache-control", "no-store").send({ status: "ok" });
    },
  );
}
