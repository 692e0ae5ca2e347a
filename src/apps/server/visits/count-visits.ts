import type { FastifyInstance } from "fastify";
import type { Visits } from "../../../modules/visits/index.ts";
import { sitePathOf } from "../routes/site-path.ts";

/** The routes of the public site. Published files are served and counted before all routes; what the console and the
 * interface answer is no visit. */
const PUBLIC: ReadonlySet<string | undefined> = new Set([
  "/files/:sha256/:name",
  "/search/",
  "/requests/",
  "/requests/new/",
  "/mn/search/",
]);

/** Counts the pages and attachments that routes of the public site answer. */
export function countVisits(http: FastifyInstance, visits: Visits): void {
  http.addHook("onResponse", async (request, reply) => {
    if (request.method !== "GET" || !PUBLIC.has(request.routeOptions.url)) return;
    const path = sitePathOf(request.url.split("?")[0] ?? "/");
    if (path !== null) visits.count(path, request.headers["user-agent"], reply.statusCode);
  });
}
