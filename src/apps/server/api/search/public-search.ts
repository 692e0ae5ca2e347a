import type { FastifyInstance } from "fastify";
import type { SearchDesk } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import type { SearchLimits } from "../../routes/search-limits.ts";
import { publicSearch } from "../contract/public-search.ts";
import { serveRoute } from "../serve-route.ts";

/** Search for programs: what the search page shows, for everybody and from pages of any site. */
export function publicSearchRoute(
  http: FastifyInstance,
  desk: SearchDesk,
  limits: SearchLimits,
): void {
  const config = { ...right("public"), rateLimit: false as const };
  serveRoute(http, publicSearch, config, async ({ query, request, reply }) => {
    reply.header("access-control-allow-origin", "*").header("cache-control", "no-store");
    const { site, explain, ...terms } = query;
    const prefix = site === "main" ? "" : `${site}/`;
    const found = await limits.within(request, reply, () =>
      desk.found(prefix, terms, explain === "1"),
    );
    if (!("done" in found)) return found;
    if (found.done !== null) return found.done;
    const detail = "没有这个网站，site 请写 main。";
    return reply.problem({ status: 404, code: "not-found", detail });
  });
}
