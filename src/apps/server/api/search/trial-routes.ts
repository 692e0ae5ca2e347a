import type { FastifyInstance } from "fastify";
import type { SearchDesk } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import { hitOf, trySearch } from "../../search/search-trials.ts";
import * as contract from "../contract/search.ts";
import { serveRoute } from "../serve-route.ts";
import { noSite, siteAsked } from "./site-asked.ts";

/** What a question is taken for and why each of its hits stands where it stands. Trials are not noted as questions. */
export function trialRoutes(http: FastifyInstance, app: App, desk: SearchDesk): void {
  serveRoute(http, contract.trySearch, right("search.read"), async ({ query, reply }) => {
    const site = await siteAsked(app, query.siteId);
    if (site === null) return reply.problem(noSite);
    const { understanding, answer, pinned } = await trySearch(
      { app, desk },
      {
        site,
        text: query.q,
        change: null,
      },
    );
    return {
      typed: understanding.typed,
      notions: understanding.notions,
      steps: answer.understood.steps,
      dropped: answer.understood.dropped,
      isCorrected: answer.understood.isCorrected,
      total: answer.total,
      totalExact: answer.totalExact,
      pinned:
        pinned === null ? null : { title: pinned.title, sentence: pinned.sentence, to: pinned.to },
      hits: answer.hits.map((hit) => ({
        ...hitOf(site, hit),
        isReadWhole: hit.isWholeIndexed,
        ...hit.why,
      })),
    };
  });
}
