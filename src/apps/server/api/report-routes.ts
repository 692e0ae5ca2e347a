import type { FastifyInstance } from "fastify";
import { sitesOfGroup } from "../../../modules/columns/index.ts";
import { publishedByMonth } from "../../../modules/documents/index.ts";
import { annualFigures, sourceUrl, type FigureSource } from "../../../modules/reports/index.ts";
import { right } from "../access/rights.ts";
import { portalOf, type App } from "../app.ts";
import { annualReport } from "./contract/reports.ts";
import { serveRoute } from "./serve-route.ts";

/** The year's figures. */
export function reportRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  serveRoute(http, annualReport, right("report.read"), async ({ params: { year } }) => {
    const groupId = (await portalOf(app))?.groupId ?? 0;
    const siteIds = (await sitesOfGroup(db, groupId)).map((site) => site.id);
    const [report, byMonth] = await Promise.all([
      annualFigures(db, groupId, year),
      siteIds.length === 0 ? [] : publishedByMonth(db, siteIds, year),
    ]);
    const withRecords = <T extends { readonly source: FigureSource }>(one: T) => ({
      ...one,
      records: sourceUrl(one.source),
    });
    return {
      year,
      government: report.government,
      figures: report.figures.map(withRecords),
      byColumn: report.byColumn.map(withRecords),
      byOrganization: report.byOrganization.map(withRecords),
      byMonth,
    };
  });
}
