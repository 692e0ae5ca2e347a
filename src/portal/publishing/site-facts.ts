import type { Db } from "../../platform/database/database.ts";
import { allSites, columnsOf, type Column, type Site } from "../../modules/columns/index.ts";
import { publishedByColumn } from "../../modules/documents/index.ts";
import { organizationsOf, type Organization } from "../../modules/organizations/index.ts";
import type { PageAssets, PageFrame } from "../../ui/page-frame.ts";
import { frameOf } from "./frame-of.ts";

/** What all pages of a site share: its tree, its organizations, how much each column holds. */
export type SiteFacts = {
  readonly site: Site;
  readonly frame: PageFrame;
  readonly columns: readonly Column[];
  readonly columnById: ReadonlyMap<number, Column>;
  readonly childrenOf: ReadonlyMap<number | null, readonly Column[]>;
  readonly organizations: readonly Organization[];
  readonly organizationById: ReadonlyMap<number, Organization>;
  /** Published documents of a column and of all below it. */
  readonly countBelow: ReadonlyMap<number, number>;
};

/** What seldom changes of a site; loaded anew after the site, its columns or its organizations changed. */
export type SiteShape = Omit<SiteFacts, "countBelow">;

/** Loads a site's shape; null when there is no such site. */
export async function loadSiteShape(
  db: Db,
  siteId: number,
  options: { readonly assets: PageAssets; readonly publicUrl: string | null },
): Promise<SiteShape | null> {
  const sites = await allSites(db);
  const site = sites.find((one) => one.id === siteId);
  if (site === undefined) return null;
  const [columns, organizations] = [
    await columnsOf(db, site.id),
    await organizationsOf(db, site.groupId),
  ];
  const childrenOf = Map.groupBy(columns, (column) => column.parentId);
  return {
    site,
    frame: frameOf(site, sites, childrenOf.get(null) ?? [], columns, options),
    columns,
    columnById: new Map(columns.map((column) => [column.id, column])),
    childrenOf,
    organizations,
    organizationById: new Map(organizations.map((one) => [one.id, one])),
  };
}

/** Adds how much each column holds at this moment. */
export async function withCounts(db: Db, shape: SiteShape): Promise<SiteFacts> {
  const own = await publishedByColumn(db, shape.site.id);
  const countBelow = new Map<number, number>();
  for (const column of shape.columns.toReversed()) {
    const below = (shape.childrenOf.get(column.id) ?? []).reduce(
      (sum, child) => sum + (countBelow.get(child.id) ?? 0),
      0,
    );
    countBelow.set(column.id, (own.get(column.id)?.count ?? 0) + below);
  }
  return { ...shape, countBelow };
}
