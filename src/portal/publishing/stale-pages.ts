import type { Tx } from "../../platform/database/database.ts";
import {
  keyAt,
  keysOfDocuments,
  relatedKeys,
  siteKeyAt,
  yearsOfDocuments,
  type PlaceKey,
} from "../../modules/documents/index.ts";
import {
  boundsOf,
  documentKey,
  factKey,
  pagesMadeFrom,
  settleList,
} from "../../modules/pages/index.ts";
import type { Changes } from "./changes.ts";
import { isList, WHOLE_SITE, type Sizes } from "./column-layout.ts";
import {
  columnPage,
  documentPage,
  feedPages,
  listPage,
  mapPage,
  organizationPage,
} from "./page-ids.ts";
import type { SiteShape } from "./site-facts.ts";

/** The pages that shall be rendered after some changes; `years` are those whose figures may have changed. */
export type StalePages = { readonly pages: readonly string[]; readonly years: readonly number[] };

/**
 * Exactly the pages that show what changed: those whose record in the ledger names it, those of new documents, and
 * the pages of lists and site map that lost or got a document. Lays the lists out on the way.
 */
export async function stalePages(
  tx: Tx,
  shape: SiteShape,
  changes: Changes,
  sizes: Sizes,
): Promise<StalePages> {
  const siteId = shape.site.id;
  const ids = [...changes.documents.keys()];
  const places = await keysOfDocuments(tx, siteId, ids);
  const columns = new Set(changes.columns);
  const keysOf = new Map<number, PlaceKey[]>();
  for (const [documentId, { columnId, key }] of places) {
    columns.add(columnId);
    if (key === null) continue;
    for (const id of new Set(changes.documents.get(documentId)).add(columnId)) {
      const keys = keysOf.get(id);
      if (keys === undefined) keysOf.set(id, [key]);
      else keys.push(key);
    }
  }
  const pages = new Set<string>();
  const related = await relatedKeys(tx, siteId, ids);
  for (const id of [...ids, ...related]) pages.add(documentPage(id));
  for (const id of columns) {
    const column = shape.columnById.get(id);
    if (column === undefined) continue;
    for (const page of isList(column, shape)
      ? await listPages(tx, shape, id, sizes, keysOf.get(id))
      : [])
      pages.add(page);
  }
  if (ids.length > 0) {
    const keys = [...places.values()].flatMap(({ key }) => (key === null ? [] : [key]));
    for (const page of await mapPages(tx, siteId, sizes, keys)) pages.add(page);
    for (const page of gatheringPages(shape, columns, changes)) pages.add(page);
  }
  const years = ids.length === 0 ? [] : await yearsOfDocuments(tx, siteId, ids);
  const facts = [
    // A document is shown with what is related to it, by its own page and by that of a column.
    ...new Set([...ids, ...related].map(documentKey)),
    ...withThoseAbove(columns, shape).flatMap((id) => [factKey("below", id), factKey("count", id)]),
    ...[...changes.organizations].map((id) => factKey("newest-of-organization", id, siteId)),
    ...(ids.length > 0 ? [factKey("government-documents", siteId)] : []),
    ...(ids.length > 0 ? [factKey("newest-of-site", siteId)] : []),
    ...years.map((year) => factKey("figures", shape.site.groupId, year)),
    ...[...changes.changedColumns].map((id) => factKey("column", id)),
    ...(changes.changedColumns.size > 0 ? [factKey("columns", siteId)] : []),
    ...[...changes.changedOrganizations].map((id) => factKey("organization", id)),
    ...(changes.changedOrganizations.size > 0
      ? [factKey("organizations", shape.site.groupId)]
      : []),
  ];
  for (const { page } of await pagesMadeFrom(tx, siteId, facts)) pages.add(page);
  return { pages: [...pages], years };
}

/** Lays the list of a column out and names its pages that show something else than they should. */
export async function listPages(
  tx: Tx,
  shape: SiteShape,
  columnId: number,
  sizes: Sizes,
  touched: readonly PlaceKey[] = [],
): Promise<readonly string[]> {
  const bounds = boundsOf(tx, shape.site.id, columnId);
  const before = (await bounds.last()).number;
  const sequence = {
    keyAt: (from: PlaceKey | null, skip: number) => keyAt(tx, columnId, from, skip),
  };
  const { total, stale } = await settleList(sequence, bounds, sizes.list, touched);
  const pages = [...stale].map((number) =>
    number === total ? columnPage(columnId) : listPage(columnId, number),
  );
  // What was an older page is the newest one now, or none: its own file goes.
  for (let number = total; number < before; number += 1) pages.push(listPage(columnId, number));
  return pages;
}

/** Lays the parts of the site map out and names those that lost or got an address. */
export async function mapPages(
  tx: Tx,
  siteId: number,
  sizes: Sizes,
  touched: readonly PlaceKey[] = [],
): Promise<readonly string[]> {
  const bounds = boundsOf(tx, siteId, WHOLE_SITE);
  const before = (await bounds.last()).number;
  const sequence = {
    keyAt: (from: PlaceKey | null, skip: number) => siteKeyAt(tx, siteId, from, skip),
  };
  const { total, stale } = await settleList(sequence, bounds, sizes.map, touched);
  const gone = Array.from({ length: Math.max(0, before - total) }, (_, index) => total + 1 + index);
  return [...[...stale, ...gone].map(mapPage), ...(total === before ? [] : ["map-index"])];
}

/** Pages that gather documents of some columns and organizations, whether they stand already or not. */
function gatheringPages(
  shape: SiteShape,
  columns: ReadonlySet<number>,
  changes: Changes,
): string[] {
  return [
    ...withThoseAbove(columns, shape).flatMap((id) => [columnPage(id), ...feedPages(id)]),
    ...feedPages(WHOLE_SITE),
    "home",
    ...[...changes.organizations].map(organizationPage),
  ];
}

function withThoseAbove(columns: ReadonlySet<number>, shape: SiteShape): readonly number[] {
  const found = new Set<number>();
  for (const id of columns) {
    for (
      let at = shape.columnById.get(id);
      at !== undefined;
      at = at.parentId === null ? undefined : shape.columnById.get(at.parentId)
    )
      found.add(at.id);
  }
  return [...found];
}
