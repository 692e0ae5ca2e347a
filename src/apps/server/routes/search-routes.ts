import type { FastifyInstance } from "fastify";
import type { SearchDesk } from "../../../portal/index.ts";
import { right } from "../access/rights.ts";

/** The search page of each site; a GET form, so that a result page has an address. */
export function searchRoutes(http: FastifyInstance, desk: SearchDesk): void {
  for (const [address, prefix] of [
    ["/search/", ""],
    ["/mn/search/", "mn/"],
  ] as const) {
    const options = { config: right("public"), schema: { hide: true } };
    http.get(address.slice(0, -1), options, async (request, reply) => {
      const query = request.url.slice(address.length - 1);
      return reply.redirect(address + query, 301);
    });
    http.get(address, options, async (request, reply) => {
      const page = await desk.page(prefix, request.query);
      if (page === null) return reply.callNotFound();
      return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(page);
    });
  }
}
