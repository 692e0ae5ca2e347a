import type { FastifyInstance } from "fastify";
import { countPagesAbout, newestIncidents } from "../../../modules/pages/index.ts";
import { lastRelease } from "../../../platform/site-folder/index.ts";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { listIncidents } from "./contract/site-guard.ts";
import { serveRoute } from "./serve-route.ts";

const NEWEST = 200;

/** What was found altered in the published site and mended. */
export function siteGuardRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, listIncidents, right("site.read"), async () => {
    const [files, release, found] = await Promise.all([
      countPagesAbout(db),
      lastRelease(app.siteFolder),
      newestIncidents(db, NEWEST + 1),
    ]);
    const incidents = found.slice(0, NEWEST).map(({ at, path, found: what, healedAt, keptAt }) => ({
      at,
      path,
      found: what,
      healedAt,
      keptAt,
    }));
    return { files, release, incidents, hasMore: found.length > NEWEST };
  });
}
