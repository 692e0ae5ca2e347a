import type { FastifyInstance } from "fastify";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import type { DocumentDesk } from "../documents/desk.ts";
import { documentRoutes } from "./document-routes.tsx";
import { listRoutes } from "./list-routes.tsx";
import { peopleRoutes } from "./people-routes.tsx";
import { profileRoutes } from "./profile-routes.tsx";
import { reportRoutes } from "./report-routes.tsx";
import { stylesheet } from "./layout.tsx";
import { sessionRoutes } from "./session-routes.tsx";

/** All pages of the console. */
export async function adminRoutes(
  http: FastifyInstance,
  app: App,
  desk: DocumentDesk,
): Promise<void> {
  http.get(stylesheet.path, { config: right("public"), schema: { hide: true } }, async (_, reply) =>
    reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .type("text/css; charset=utf-8")
      .send(stylesheet.content),
  );
  sessionRoutes(http, app);
  documentRoutes(http, app, desk);
  listRoutes(http, app);
  reportRoutes(http, app);
  peopleRoutes(http, app);
  profileRoutes(http, app);
}
