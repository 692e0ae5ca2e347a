import type { Db } from "../../../platform/database/database.ts";
import {
  newestOf,
  newestOfEach,
  newestOfSite,
  type PublishedRow,
} from "../../../modules/documents/index.ts";
import { lastPage } from "../../../modules/pages/index.ts";
import type { AnnualFigures } from "../../../modules/reports/index.ts";
import { PAGE_SIZE } from "../column-layout.ts";
import { notedFacts, Notes } from "../noted-facts.ts";
import type { SiteFacts, SiteShape } from "../site-facts.ts";

/** A page as it should stand: its file, or null when there is nothing to stand. */
export type Rendered = {
  readonly page: string;
  readonly path: string;
  readonly content: string;
  readonly isGone: boolean;
  readonly notes: Notes;
};

/** A stored file that the public may have. */
export type RenderedFile = {
  readonly page: string;
  readonly path: string;
  readonly stored: string;
  readonly sha256: string;
};

/** One rendering of some pages: the records at one instant, what was read of them already. */
export type Run = {
  readonly db: Db;
  readonly shape: SiteShape;
  /** Facts for one page, and what it notes. */
  begin(): { readonly facts: SiteFacts; readonly notes: Notes };
  /** The newest documents of a column and all below it, noted. */
  newestBelow(columnId: number, limit: number, notes: Notes): Promise<readonly PublishedRow[]>;
  /** The same of each of some columns, in their order. */
  newestBelowEach(
    columnIds: readonly number[],
    limit: number,
    notes: Notes,
  ): Promise<readonly (readonly PublishedRow[])[]>;
  /** The newest documents of the site, noted. */
  newest(limit: number, notes: Notes): Promise<readonly PublishedRow[]>;
  /** How many pages a column's list has. */
  pagesOf(columnId: number): Promise<number>;
  figures(year: number): Promise<AnnualFigures>;
  /** Where a public file is kept. */
  storedAt(sha256: string): string | null;
};

/** Begins a run on the records that `db` sees. */
export function openRun(
  db: Db,
  shape: SiteShape,
  counts: ReadonlyMap<number, number>,
  from: Pick<Run, "figures" | "storedAt">,
): Run {
  const { site } = shape;
  const read = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    let loading = read.get(key);
    if (loading === undefined) read.set(key, (loading = load()));
    return loading as Promise<T>;
  };
  return {
    db,
    shape,
    ...from,
    begin() {
      const notes = new Notes();
      return { notes, facts: notedFacts(shape, counts, notes) };
    },
    async newestBelow(columnId, limit, notes) {
      notes.fact("below", columnId);
      const keys = keysBelow(columnId, shape);
      const rows = await once(`below ${columnId}`, () => newestOf(db, keys, PAGE_SIZE));
      return rows.slice(0, limit);
    },
    newestBelowEach(columnIds, limit, notes) {
      for (const id of columnIds) notes.fact("below", id);
      const groups = columnIds.map((id) => keysBelow(id, shape));
      return newestOfEach(db, groups, limit);
    },
    async newest(limit, notes) {
      notes.fact("newest-of-site", site.id);
      const rows = await once("newest", () => newestOfSite(db, site.id, {}, PAGE_SIZE));
      return rows.slice(0, limit);
    },
    pagesOf: (columnId) =>
      once(`pages ${columnId}`, async () => (await lastPage(db, site.id, columnId)).number),
  };
}

/** The keys of a column and of all below it. */
export function keysBelow(id: number, shape: Pick<SiteShape, "childrenOf">): readonly number[] {
  const keys = [id];
  for (const key of keys) keys.push(...(shape.childrenOf.get(key) ?? []).map((child) => child.id));
  return keys;
}
