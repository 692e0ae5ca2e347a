import type { FastifyInstance } from "fastify";
import type { SearchDesk } from "../../../portal/index.ts";
import { right } from "../access/rights.ts";
import type { SearchLimits } from "./search-limits.ts";

const SITES = [
  ["/search/", ""],
  ["/mn/search/", "mn/"],
] as const;
const HTML = "text/html; charset=utf-8";

/** The search page of each site; a GET form, so that a result page has an address. */
export function searchRoutes(http: FastifyInstance, desk: SearchDesk, limits: SearchLimits): void {
  const options = {
    config: { ...right("public"), rateLimit: false as const },
    schema: { hide: true },
  };
  for (const [address, prefix] of SITES) {
    http.get(address.slice(0, -1), options, async (request, reply) => {
      const query = request.url.slice(address.length - 1);
      return reply.redirect(address + query, 301);
    });
    http.get(address, options, async (request, reply) => {
      const made = await limits.within(request, reply, () => desk.page(prefix, request.query));
      if (!("done" in made)) return made;
      if (made.done === null) return reply.callNotFound();
      return reply.header("cache-control", "no-store").type(HTML).send(made.done);
    });
    clickRoute(http, desk, limits, { address, prefix });
    http.get(`/${prefix}opensearch.xml`, options, async (request, reply) => {
      const described = await desk.description(prefix, `${request.protocol}://${request.host}`);
      if (described === null) return reply.callNotFound();
      return reply
        .header("cache-control", "public, max-age=86400")
        .type("application/opensearchdescription+xml; charset=utf-8")
        .send(described);
    });
  }
}

/** Counts that a hit of a question was opened. It knows nothing of the visitor: no cookie, so no proof by one either. */
function clickRoute(
  http: FastifyInstance,
  desk: SearchDesk,
  limits: SearchLimits,
  { address, prefix }: { readonly address: string; readonly prefix: string },
): void {
  const options = {
    config: { ...right("public"), rateLimit: false as const, onlyCounts: true },
    schema: { hide: true },
    bodyLimit: 4_096,
  };
  http.post(`${address}opened`, options, async (request, reply) => {
    const { q } = (request.body ?? {}) as { readonly q?: unknown };
    const counted = await limits.within(request, reply, async () => {
      if (typeof q === "string") await desk.opened(prefix, q.slice(0, 200));
    });
    return "done" in counted ? reply.code(204).send() : counted;
  });
}
