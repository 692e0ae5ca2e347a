import type { FastifyInstance } from "fastify";
import { forgetFilter, savedFilters, saveFilter } from "../../../../modules/documents/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import { workOf } from "../../documents/work.ts";
import * as contract from "../contract/work.ts";
import { serveRoute } from "../serve-route.ts";
import { chainRoutes } from "./chain-routes.ts";
import { deputyRoutes } from "./deputy-routes.ts";

/** What waits for a person, who stands in for whom, how long the chains are, the filters that a person keeps. */
export function workRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  serveRoute(http, contract.workList, right("document.read"), ({ query, request }) =>
    workOf(app, personOf(request), query.limit),
  );
  deputyRoutes(http, app);
  chainRoutes(http, app);

  const own = right("signed-in");
  serveRoute(http, contract.listSavedFilters, own, async ({ request }) => ({
    rows: await savedFilters(db, personOf(request).userId),
  }));
  serveRoute(http, contract.saveFilter, own, ({ body, request }) =>
    saveFilter(db, personOf(request).userId, body, app.clock.now()),
  );
  serveRoute(http, contract.forgetFilter, own, async ({ params, request }) => ({
    forgotten: await forgetFilter(db, personOf(request).userId, params.id),
  }));
}
