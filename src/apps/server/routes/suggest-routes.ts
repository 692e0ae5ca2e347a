import type { FastifyInstance } from "fastify";
import type { Problem } from "../../../platform/http/index.ts";
import type { SearchDesk } from "../../../portal/index.ts";
import { right } from "../access/rights.ts";
import { openGate } from "./gate.ts";

/** Somebody types five letters a second at most; a hall full of people may stand behind one address. */
const PER_MINUTE = 6_000;
/** What comes later than this suggests what nobody asks for any more. */
const GATE = { atOnce: 4, waiting: 100, patience: 500 };
/** Going back a letter asks nobody again. */
const KEPT = "private, max-age=10";

const busy: Problem = {
  status: 503,
  code: "search-busy",
  detail: "现在搜索的人很多，暂时没有搜索建议。请输入完整的问题直接搜索。",
};

/** What a question on each site may become, while it is typed: `{"suggestions": [{text, kind, href}]}`. */
export function suggestRoutes(http: FastifyInstance, desk: SearchDesk): void {
  const { pass } = openGate(GATE);
  const options = {
    config: { ...right("public"), rateLimit: { max: PER_MINUTE, timeWindow: 60_000 } },
    schema: { hide: true },
  };
  for (const [address, prefix] of [
    ["/search/suggest", ""],
    ["/mn/search/suggest", "mn/"],
  ] as const) {
    http.get(address, options, async (request, reply) => {
      const made = await pass(async () => ({
        suggestions: await desk.suggest(prefix, textOf(request.query)),
      }));
      if (made === null) return reply.problem(busy);
      if (made.suggestions === null) return reply.callNotFound();
      return reply.header("cache-control", KEPT).send(made);
    });
  }
}

function textOf(query: unknown): string {
  const { q } = (query ?? {}) as { readonly q?: unknown };
  return typeof q === "string" ? q : "";
}
