import type { FastifyInstance } from "fastify";
import { allSites } from "../../../modules/columns/index.ts";
import { documentsAt } from "../../../modules/documents/index.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { RuleFindings } from "../../../platform/site-check/index.ts";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { siteCheck, startSiteCheck } from "./contract/site-check.ts";
import { serveRoute } from "./serve-route.ts";

const GROUPS = 50;
type DocumentKey = { readonly siteId: number; readonly id: string };

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

/** The documents whose pages stand at the addresses of findings. */
async function documentsBehind(
  db: Db,
  rules: readonly RuleFindings[],
): Promise<ReadonlyMap<string, DocumentKey>> {
  const addresses = new Set<string>();
  for (const rule of rules)
    for (const group of rule.groups)
      for (const { address } of group.spots)
        if (/^\/(?:[a-z]{2}\/)?documents\//.test(address)) addresses.add(address);
  const found = new Map<string, DocumentKey>();
  for (const site of await allSites(db)) {
    const beginning = `/${site.prefix}`;
    const paths = [...addresses]
      .filter((address) => address.startsWith(`${beginning}documents/`))
      .map((address) => address.slice(beginning.length));
    for (const { id, path } of await documentsAt(db, site.id, paths))
      found.set(beginning + path, { siteId: site.id, id });
  }
  return found;
}
