import type { FastifyInstance } from "fastify";
import type { App } from "../../app.ts";
import type { DocumentDesk } from "../../documents/desk.ts";
import { editionRoutes } from "./edition-routes.ts";
import { exportRoutes } from "./export-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { manyRoutes } from "./many-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { suggestionRoutes } from "./suggestion-routes.ts";
import { stepRoutes } from "./step-routes.ts";

/** Everything that the console and programs do with documents. */
export function documentRoutes(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  listRoutes(http, app);
  recordRoutes(http, app, desk);
  stepRoutes(http, desk);
  editionRoutes(http, app, desk);
  manyRoutes(http, app, desk);
  exportRoutes(http, app);
  suggestionRoutes(http, app);
}
