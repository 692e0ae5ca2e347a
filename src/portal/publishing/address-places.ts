import type { Places, RedirectTarget } from "../../modules/addresses/index.ts";
import { columnsOf, sitesOfGroup, type Site } from "../../modules/columns/index.ts";
import {
  documentPathsAmong,
  documentsNamed,
  pathsOfDocuments,
} from "../../modules/documents/index.ts";
import { organizationsOf } from "../../modules/organizations/index.ts";
import type { Db } from "../../platform/database/database.ts";
import { columnPath, documentHref, organizationHref } from "./paths.ts";

/** What the product keeps for itself on every site, and the pages that each has. */
const OWN_BRANCHES = /^(?:admin|api|assets|files|healthz)(?:\/|$)/;
const OWN_PAGES =
  /^(?:(?:index|404)\.html|feed\.(?:xml|json)|robots\.txt|sitemap[^/]*\.xml|(?:(?:search|site-map|accessibility|organizations)\/)?(?:index\.html)?|documents\/(?:\d+\/)?)$/;
/** Files of a column or an organization besides its own address. */
const PAGE_FILE = /(?:index\.html|p\d+\.html|feed\.(?:xml|json))$/;

/** Says of addresses whether a page stands there, and of records where they are now. */
export const addressPlaces: Places = {
  async live(db, siteId, addresses) {
    const sites = await sitesOfGroup(db, siteId);
    const live = new Set<string>();
    const byPath = Map.groupBy(addresses, (address) => address.split("?")[0] ?? "");
    const bySite = Map.groupBy(byPath.keys(), (path) => siteOf(sites, path));
    for (const [site, paths] of bySite) {
      if (site === undefined) continue;
      for (const path of await livePaths(db, siteId, site, paths))
        for (const address of byPath.get(path) ?? []) live.add(address);
    }
    return live;
  },

  async documentsNamed(db, siteId, names) {
    if (names.length === 0) return [];
    const sites = await sitesOfGroup(db, siteId);
    return documentsNamed(
      db,
      sites.map((site) => site.id),
      names,
    );
  },

  async addressesOf(db, siteId, targets) {
    if (targets.length === 0) return [];
    const sites = await sitesOfGroup(db, siteId);
    const keysOf = (kind: RedirectTarget["kind"]) =>
      targets.flatMap((target) =>
        target.kind !== "address" && target.kind === kind ? [target.key] : [],
      );
    const prefix = new Map(sites.map((site) => [site.id, site]));
    const documents = await pathsOfDocuments(db, [...prefix.keys()], keysOf("document"));
    const columns = new Map<string, string>();
    if (keysOf("column").length > 0)
      for (const site of sites)
        for (const column of await columnsOf(db, site.id))
          columns.set(String(column.id), columnPath(site, column));
    const organizations = new Map<string, string>();
    const portal = prefix.get(siteId);
    if (portal !== undefined && keysOf("organization").length > 0)
      for (const one of await organizationsOf(db, siteId))
        organizations.set(String(one.id), organizationHref(portal, one));
    return targets.map((target) => {
      if (target.kind === "address") return target.address;
      if (target.kind === "column") return columns.get(target.key) ?? null;
      if (target.kind === "organization") return organizations.get(target.key) ?? null;
      const found = documents.get(target.key);
      const site = found === undefined ? undefined : prefix.get(found.siteId);
      return found === undefined || site === undefined ? null : documentHref(site, found.path);
    });
  },
};

/** The site whose addresses begin like this one: the one with the longest prefix. */
function siteOf(sites: readonly Site[], path: string): Site | undefined {
  return sites
    .filter((site) => `${path}/`.startsWith(`/${site.prefix}`))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
}

async function livePaths(
  db: Db,
  groupId: number,
  site: Site,
  paths: readonly string[],
): Promise<readonly string[]> {
  const columns = await columnsOf(db, site.id);
  const organizations = await organizationsOf(db, groupId);
  const places = new Set([
    ...columns.map((column) => columnPath(site, column)),
    ...organizations.map((one) => organizationHref(site, one)),
  ]);
  const below = (path: string) => path.slice(1 + site.prefix.length);
  const documents = new Set(await documentPathsAmong(db, site.id, paths.map(below)));
  return paths.filter((path) => {
    const rest = below(path);
    const place = path.replace(PAGE_FILE, "");
    return (
      OWN_BRANCHES.test(rest) ||
      OWN_PAGES.test(rest) ||
      documents.has(rest) ||
      places.has(place.endsWith("/") ? place : `${place}/`)
    );
  });
}
