import type { FastifyInstance } from "fastify";
import { actorOf } from "../../../../modules/accounts/index.ts";
import { ok } from "../../../../kernel/result.ts";
import { record } from "../../../../platform/audit.ts";
import { mayEverywhere } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/search.ts";
import { serveRoute } from "../serve-route.ts";

/** The index of the search: how it fares, and comparing and making it anew on demand. */
export function indexRoutes(http: FastifyInstance, app: App): void {
  serveRoute(http, contract.searchIndex, right("search.read"), () => app.searchUpkeep.state());

  const starting = [
    [contract.checkSearchIndex, "check", () => app.searchUpkeep.startCheck()],
    [contract.rebuildSearchIndex, "rebuild", () => app.searchUpkeep.startRebuild()],
  ] as const;
  for (const [route, what, start] of starting) {
    serveRoute(http, route, right("search.administer"), async ({ request, reply }) => {
      const person = personOf(request);
      if (!mayEverywhere(person, "search.administer")) return reply.problem(notAllowed);
      await app.database.transact(async (tx) => {
        await record(tx, {
          at: app.clock.now(),
          by: actorOf(person),
          event: `search-index.${what}-started`,
          subject: "search-index",
          data: {},
        });
        return ok(true);
      });
      start();
      return { started: true };
    });
  }
}
