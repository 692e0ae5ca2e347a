import type { FastifyInstance } from "fastify";
import { refuse } from "../../../../kernel/result.ts";
import {
  listChains,
  reviewMessages,
  setChain,
  type Reviews,
} from "../../../../modules/reviews/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import { commandDeps, portalOf, type App } from "../../app.ts";
import * as contract from "../contract/work.ts";
import { serveRoute } from "../serve-route.ts";

/** How many reviews each organization asks for. */
export function chainRoutes(http: FastifyInstance, app: App): void {
  const rows = async () => listChains(app.database.read, (await portalOf(app))?.groupId ?? 0);

  serveRoute(http, contract.listChains, right("document.read"), async () => ({
    rows: await rows(),
  }));

  const administering = right("chain.administer");
  serveRoute(http, contract.setChain, administering, async ({ params, body, request, reply }) => {
    const { organizationId } = params;
    const chain =
      body.reviews === null
        ? null
        : { reviews: body.reviews as Reviews, daysPerStep: body.daysPerStep };
    const done = await setChain(commandDeps(app), personOf(request), organizationId, chain);
    if (!done.ok) return reply.problem(problemOf(done, reviewMessages));
    const set = (await rows()).find((row) => row.organizationId === organizationId);
    return set ?? reply.problem(problemOf(refuse("organization-unknown"), reviewMessages));
  });
}
