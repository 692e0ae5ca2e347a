import type { Db } from "../../platform/database/database.ts";
import { columnFilterToQuery, columnsOf, sitesOfGroup } from "../columns/index.ts";
import { filterToQuery, groupsOfYear, issuedInYear } from "../documents/index.ts";
import { organizationsOf } from "../organizations/index.ts";
import type { AnnualFigures, FigureSource } from "./model.ts";
import { columnParts, organizationParts } from "./parts-rules.ts";
import { columnFigures, documentFigures, isReleased } from "./rules.ts";

/** The year's figures of a government: its portal `groupId` and the portal's language sites together. */
export async function annualFigures(db: Db, groupId: number, year: number): Promise<AnnualFigures> {
  const sites = await sitesOfGroup(db, groupId);
  const siteIds = sites.map((site) => site.id);
  const [groups, issued, organizations, columns] = await Promise.all([
    groupsOfYear(db, siteIds, year),
    issuedInYear(db, siteIds, year),
    organizationsOf(db, groupId),
    Promise.all(siteIds.map((siteId) => columnsOf(db, siteId))),
  ]);
  const published = groups.filter((group) => isReleased(group.state));
  const withColumns = sites.map((site, index) => ({
    code: site.code,
    siteId: site.id,
    name: site.name,
    columns: columns[index] ?? [],
  }));
  return {
    year,
    government: sites[0]?.governmentName ?? "",
    figures: [...documentFigures(year, groups, issued), ...columnFigures(withColumns)],
    byColumn: withColumns.flatMap((site) => columnParts(site, published, year)),
    byOrganization: organizationParts(organizations, published, year),
  };
}

/** The address of the list that shows the records behind a figure. */
export function sourceUrl(source: FigureSource): string {
  const query =
    source.list === "documents" ? filterToQuery(source.filter) : columnFilterToQuery(source.filter);
  return `/admin/${source.list}?${query}`;
}
