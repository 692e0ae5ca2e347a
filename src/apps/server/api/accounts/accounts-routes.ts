import type { FastifyInstance } from "fastify";
import type { App } from "../../app.ts";
import { auditRoutes } from "./audit-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { oidcRoutes } from "./oidc-routes.ts";
import { ownAccountRoutes } from "./own-account-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** Everything about who comes in, what they are trusted with, and what they did. */
export function accountsRoutes(http: FastifyInstance, app: App): void {
  sessionRoutes(http, app);
  ownAccountRoutes(http, app);
  peopleRoutes(http, app);
  importRoutes(http, app);
  auditRoutes(http, app);
  if (app.oidc !== null) oidcRoutes(http, app, app.oidc);
}
