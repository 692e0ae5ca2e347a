import type { Db } from "../../platform/database/database.ts";
import {
  allSites,
  columnsOf,
  type Column,
  type ColumnType,
  type Site,
} from "../../modules/columns/index.ts";
import { columnCounts } from "../../modules/documents/index.ts";
import { organizationsOf, type Organization } from "../../modules/organizations/index.ts";
import type { PageAssets, PageFrame } from "../../ui/page-frame.ts";
import { frameOf } from "./frame-of.ts";

type Lookup<K, V> = { get(key: K): V | undefined };

/**
 * What the pages of a site can show of the site itself: its tree, its organizations, how much each column holds.
 * Where a page is made, the facts note what was read, and the page names that as what it was made from.
 */
export type SiteFacts = {
  readonly site: Site;
  readonly frame: PageFrame;
  /** All columns: a page that walks them is made anew when any of them changes. */
  readonly columns: readonly Column[];
  readonly columnById: Lookup<number, Column>;
  readonly childrenOf: Lookup<number | null, readonly Column[]>;
  /** The first column of a type. */
  readonly columnOfType: Lookup<ColumnType, Column>;
  /** The columns that an organization keeps. */
  readonly columnsKeptBy: Lookup<number, readonly Column[]>;
  readonly organizations: readonly Organization[];
  readonly organizationById: Lookup<number, Organization>;
  /** Published documents of a column and of all below it. */
  readonly countBelow: Lookup<number, number>;
  /** Notes that a page names a document, whose page must then stand. */
  names(id: string): void;
};

/** What seldom changes of a site; loaded anew after the site, its columns or its organizations changed. */
export type SiteShape = {
  readonly site: Site;
  readonly frame: PageFrame;
  readonly columns: readonly Column[];
  readonly columnById: ReadonlyMap<number, Column>;
  readonly childrenOf: ReadonlyMap<number | null, readonly Column[]>;
  readonly columnOfType: ReadonlyMap<ColumnType, Column>;
  readonly columnsKeptBy: ReadonlyMap<number, readonly Column[]>;
  readonly organizations: readonly Organization[];
  readonly organizationById: ReadonlyMap<number, Organization>;
};

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
    columnOfType: new Map(columns.toReversed().map((column) => [column.type, column] as const)),
    columnsKeptBy: Map.groupBy(
      columns.filter((column) => column.organizationId !== null),
      (column) => column.organizationId ?? 0,
    ),
    organizations,
    organizationById: new Map(organizations.map((one) => [one.id, one])),
  };
}

/** How much each column and all below it hold at this moment. */
export async function countsBelow(db: Db, shape: SiteShape): Promise<ReadonlyMap<number, number>> {
  const own = await columnCounts(db, shape.site.id);
  const counts = new Map<number, number>();
  for (const column of shape.columns.toReversed()) {
    const below = (shape.childrenOf.get(column.id) ?? []).reduce(
      (sum, child) => sum + (counts.get(child.id) ?? 0),
      0,
    );
    counts.set(column.id, (own.get(column.id) ?? 0) + below);
  }
  return counts;
}

/** The facts for a page that is looked at once and not kept, such as a preview. */
export function passingFacts(shape: SiteShape): SiteFacts {
  return { ...shape, countBelow: new Map(), names: () => {} };
}
