import type { FastifyInstance } from "fastify";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { documentsBehind } from "../site-check/documents-behind.ts";
import { siteCheck, startSiteCheck } from "./contract/site-check.ts";
import { serveRoute } from "./serve-route.ts";

const GROUPS = 50;

/** The check of the published site: its last report, with the records behind the pages, and another one. */
export function siteCheckRoutes(http: FastifyInstance, app: App): void {
  serveRoute(http, siteCheck, right("site.read"), async () => {
    const [running, report] = await Promise.all([app.siteChecks.running(), app.siteChecks.last()]);
    if (report === null) return { running, report: null };
    const listed = report.rules.map((rule) => {
      const groups = rule.groups.slice(0, GROUPS);
      return { ...rule, groups, moreGroups: rule.moreGroups + rule.groups.length - groups.length };
    });
    const documents = await documentsBehind(app.database.read, listed);
    const rules = listed.map((rule) => ({
      ...rule,
      groups: rule.groups.map((group) => ({
        ...group,
        spots: group.spots.map((spot) => ({
          ...spot,
          document: documents.get(spot.address) ?? null,
        })),
      })),
    }));
    return { running, report: { ...report, rules } };
  });

  serveRoute(http, startSiteCheck, right("site.administer"), async ({ body }) => ({
    started: await app.siteChecks.start(body),
  }));
}
