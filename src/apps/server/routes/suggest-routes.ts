import type { FastifyInstance } from "fastify";
import type { SearchDesk } from "../../../portal/index.ts";
import { right } from "../access/rights.ts";

/** Somebody types five letters a second at most; a hall full of people may stand behind one address. */
const PER_MINUTE = 6_000;
/** Going back a letter asks nobody again; what was withdrawn is gone at once. */
const KEPT = "private, max-age=10";

/** What a question on each site may become, while it is typed: `{"suggestions": [{text, kind, href}]}`. */
export function suggestRoutes(http: FastifyInstance, desk: SearchDesk): void {
  const options = {
    config: { ...right("public"), rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } },
    schema: { hide: true },
  };
  for (const [address, prefix] of [
    ["/search/suggest", ""],
    ["/mn/search/suggest", "mn/"],
  ] as const) {
    http.get(address, options, async (request, reply) => {
      const suggestions = await desk.suggest(prefix, textOf(request.query));
      if (suggestions === null) return reply.callNotFound();
      return reply.header("cache-control", KEPT).send({ suggestions });
    });
  }
}

function textOf(query: unknown): string {
  const { q } = (query ?? {}) as { readonly q?: unknown };
  return typeof q === "string" ? q : "";
}
