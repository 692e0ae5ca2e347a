import type { FastifyInstance } from "fastify";
import type { App } from "../../app.ts";
import { ownAccountRoutes } from "./own-account-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** Everything about who comes in, and what they are trusted with. */
export function accountsRoutes(http: FastifyInstance, app: App): void {
  sessionRoutes(http, app);
  ownAccountRoutes(http, app);
}
