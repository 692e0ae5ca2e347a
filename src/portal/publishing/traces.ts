import type { Db } from "../../platform/database/database.ts";
import { columnTrail, siteById, type Site } from "../../modules/columns/index.ts";
import { keysOfDocuments, publicTraces } from "../../modules/documents/index.ts";
import { lastPage, pagesOf } from "../../modules/pages/index.ts";
import { organizationById } from "../../modules/organizations/index.ts";
import { pageFile, WHOLE_SITE } from "./column-layout.ts";
import { columnPath, documentHref, homePath, organizationHref } from "./paths.ts";

/** Everywhere that a document could be met by the public, as addresses of this installation. */
export type Traces = {
  readonly page: string;
  /** What the page says when it stands, and nowhere when it is gone. */
  readonly indexNumber: string;
  readonly title: string;
  /** Files of the document, those of former editions too, and whether something published carries them now. */
  readonly files: readonly { readonly address: string; readonly isPublic: boolean }[];
  /** Lists, feeds, site maps: a document that is gone is named in none of them. */
  readonly lists: readonly string[];
  /** The search for exactly this document. */
  readonly search: string;
};

/** Where a document that is or was public could be met; null for one that never was. */
export async function tracesOf(db: Db, siteId: number, id: string): Promise<Traces | null> {
  const found = await publicTraces(db, siteId, id);
  const site = await siteById(db, siteId);
  if (found === null || site === null) return null;
  const trail = await columnTrail(db, found.columnId);
  const organization = await organizationById(db, found.organizationId);
  const home = homePath(site);
  const gatherings = [home, ...trail.map((column) => columnPath(site, column))];
  return {
    page: documentHref(site, found.path),
    indexNumber: found.indexNumber,
    title: found.title,
    files: found.files.map(({ sha256, name, isPublic }) => ({
      address: `/files/${sha256}/${encodeURIComponent(name)}`,
      isPublic,
    })),
    lists: [
      ...gatherings,
      ...(await listPages(db, site, id, found.columnId)),
      ...gatherings.flatMap((address) => [`${address}feed.xml`, `${address}feed.json`]),
      ...(organization === null ? [] : [organizationHref(site, organization)]),
      ...(await mapParts(db, site, id)),
    ],
    search: `${home}search/?q=${encodeURIComponent(found.indexNumber)}`,
  };
}

/** The page of the column's list that holds the document, or would. */
async function listPages(
  db: Db,
  site: Site,
  id: string,
  columnId: number,
): Promise<readonly string[]> {
  const [own] = await columnTrail(db, columnId);
  const key = (await keysOfDocuments(db, site.id, [id])).get(id)?.key ?? null;
  if (own === undefined || key === null) return [];
  const { number: total } = await lastPage(db, site.id, columnId);
  return (await pagesOf(db, site.id, columnId, [key]))
    .filter((number) => number < total)
    .map((number) => columnPath(site, own) + pageFile(number, total));
}

async function mapParts(db: Db, site: Site, id: string): Promise<readonly string[]> {
  const key = (await keysOfDocuments(db, site.id, [id])).get(id)?.key ?? null;
  if (key === null) return [];
  return (await pagesOf(db, site.id, WHOLE_SITE, [key])).map(
    (number) => `${homePath(site)}sitemap-${number}.xml`,
  );
}
