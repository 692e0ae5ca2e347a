import { allSites, columnsOf, type Site } from "../../../modules/columns/index.ts";
import { documentsAt } from "../../../modules/documents/index.ts";
import { organizationsOf } from "../../../modules/organizations/index.ts";
import type { Place, PlacesOf, Visited } from "../../../modules/visits/index.ts";
import type { Db } from "../../../platform/database/database.ts";

/** To whom visited pages belong, by the records as they stand now. */
export const placesOfVisits: PlacesOf = async (db, visited) => {
  const sites = await allSites(db);
  const places = new Map<string, Place>();
  for (const site of sites) {
    const own = visited.filter(({ path }) => siteOf(path, sites) === site);
    if (own.length === 0) continue;
    for (const [path, place] of await placesOnSite(db, site, own))
      places.set(`${site.prefix}${path}`, { ...nowhere, siteId: site.id, ...place });
  }
  return places;
};

const nowhere = { siteId: null, columnId: null, organizationId: null, documentId: null };

type OnSite = readonly [path: string, place: Partial<Place>];

async function placesOnSite(
  db: Db,
  site: Site,
  visited: readonly Visited[],
): Promise<readonly OnSite[]> {
  const paths = (kind: Visited["kind"]) =>
    visited.filter((one) => one.kind === kind).map((one) => one.path.slice(site.prefix.length));
  const [documents, columns, organizations] = [
    await documentsAt(db, site.id, paths("document")),
    new Map((await columnsOf(db, site.id)).map((one) => [one.path, one.id])),
    new Map((await organizationsOf(db, site.groupId)).map((one) => [one.slug, one.id])),
  ];
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
  return [
    ...visited.map(({ path }): OnSite => [path.slice(site.prefix.length), {}]),
    ...documents.map(({ id, path, columnId, organizationId }): OnSite => [
      path,
      { documentId: id, columnId, organizationId },
    ]),
    ...paths("column").map((path): OnSite => [
      path,
      { columnId: columns.get(folderOf(path)) ?? null },
    ]),
    ...paths("organization").map((path): OnSite => [
      path,
      { organizationId: organizations.get(path.split("/")[1] ?? "") ?? null },
    ]),
  ];
}

/** The site with the longest prefix that a path begins with. */
function siteOf(path: string, sites: readonly Site[]): Site | undefined {
  return sites
    .filter((site) => path.startsWith(site.prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
}
