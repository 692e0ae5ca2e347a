import { columnsOf, sitesOfGroup } from "../modules/columns/index.ts";
import { rowsBetween, titlesOf } from "../modules/documents/index.ts";
import { organizationsOf } from "../modules/organizations/index.ts";
import {
  mostRead,
  noViews,
  viewsByColumn,
  viewsByOrganization,
  viewsOfDocuments,
  withBelow,
  type Parts,
  type Views,
  type ViewsOfDocument,
} from "../modules/visits/index.ts";
import type { Db } from "../platform/database/database.ts";

/** The columns of a government's sites with their views in a period, those without any included. */
export async function visitsOfColumns(db: Db, groupId: number, parts: Parts) {
  const sites = await sitesOfGroup(db, groupId);
  const own = await viewsByColumn(db, parts);
  const columns = [];
  for (const site of sites) {
    const tree = withBelow(await columnsOf(db, site.id), own);
    columns.push(
      ...tree.map(({ id, level, name, path, parentId, pages, documents, all }) => {
        const place = { id, siteId: site.id, siteName: site.name, parentId, level, name, path };
        return { ...place, pages, documents, all };
      }),
    );
  }
  return columns;
}

/** The organizations of a government with the views of their own pages and documents in a period, the most read first. */
export async function visitsOfOrganizations(db: Db, groupId: number, parts: Parts) {
  const own = new Map((await viewsByOrganization(db, parts)).map((one) => [one.id, one]));
  const organizations = (await organizationsOf(db, groupId)).map(({ id, name }) => {
    const { pages, documents } = own.get(id) ?? { pages: noViews, documents: noViews };
    return { id, name, pages, documents };
  });
  const people = (one: (typeof organizations)[number]) => one.pages.people + one.documents.people;
  return organizations.toSorted((a, b) => people(b) - people(a) || a.id - b.id);
}

export type DocumentVisits = Views & {
  readonly siteId: number;
  readonly id: string;
  /** Null when the public no longer sees it. */
  readonly title: string | null;
  readonly columnId: number;
  readonly publishedOn: string;
};

/** The documents that most people read in a period, the most read first. */
export async function visitsOfDocuments(
  db: Db,
  groupId: number,
  parts: Parts,
  limit: number,
  columnIds: readonly number[] | null = null,
): Promise<readonly DocumentVisits[]> {
  return named(db, groupId, await mostRead(db, parts, columnIds, limit));
}

async function named(
  db: Db,
  groupId: number,
  read: readonly ViewsOfDocument[],
): Promise<readonly DocumentVisits[]> {
  const siteIds = (await sitesOfGroup(db, groupId)).map((site) => site.id);
  const titles = await titlesOf(
    db,
    siteIds,
    read.map((one) => one.id),
  );
  return read.flatMap(({ id, people, robots }) => {
    const found = titles.get(id);
    if (found === undefined) return [];
    const { siteId, title, columnId, publishedOn } = found;
    return [{ siteId, id, title, columnId, publishedOn, people, robots }];
  });
}

/** A column's oldest documents, of which those are looked for that nobody reads. */
const LOOKED_AT = 2_000;

/** Of the documents that a column holds, the oldest 2,000 at most, those that fewest people read in a period. */
export async function leastReadOf(
  db: Db,
  columnId: number,
  parts: Parts,
  limit: number,
): Promise<readonly DocumentVisits[]> {
  const rows = await rowsBetween(db, columnId, null, null, LOOKED_AT);
  const views = await viewsOfDocuments(
    db,
    parts,
    rows.map((row) => row.id),
  );
  const seen = rows.map(({ siteId, id, title, publishedOn }) => {
    const { people, robots } = views.get(id) ?? noViews;
    return { siteId, id, title, columnId, publishedOn, people, robots };
  });
  return seen.toSorted((a, b) => a.people - b.people).slice(0, limit);
}
