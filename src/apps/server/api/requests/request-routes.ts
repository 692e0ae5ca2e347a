import type { FastifyInstance } from "fastify";
import { requestDeps } from "../../../request-deps.ts";
import type { App } from "../../app.ts";
import { boardRoutes } from "./board-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { registerRoutes } from "./register-routes.ts";

/** The programming interface of requests for information: what officers see and do. */
export async function requestRoutes(http: FastifyInstance, app: App): Promise<void> {
  const deps = await requestDeps(app);
  registerRoutes(http, app, deps);
  boardRoutes(http, app);
  listRoutes(http, app, deps);
  caseRoutes(http, app, deps);
}
