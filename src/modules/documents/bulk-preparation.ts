import { beijingDay, yearOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { columnsOf } from "../columns/index.ts";
import { organizationsOf, trailOf } from "../organizations/index.ts";
import type { SearchEntry, Segmenters } from "../search/index.ts";
import type { BulkDocument, EnteredDocument } from "./bulk.ts";
import type { DocumentsDeps } from "./deps.ts";
import { documentPath } from "./rules.ts";
import { searchEntryOf } from "./search-entry.ts";
import * as bulkStore from "./store/bulk.ts";

/** What a run of bulk work needs to know of the sites it writes into; load it once. */
export type BulkPlace = {
  readonly columnTrails: ReadonlyMap<number, readonly number[]>;
  readonly organizationCodes: ReadonlyMap<number, string>;
};

/** Documents with their keys and search vectors, ready to be entered in one short transaction. */
export type PreparedDocuments = {
  readonly siteId: number;
  readonly place: BulkPlace;
  readonly drafts: readonly Kept<EnteredDocument>[];
  readonly doubles: readonly {
    readonly index: number;
    readonly because: "same-source" | "same-content";
  }[];
  /** Those that the checks do not let in. */
  readonly refused: readonly { readonly index: number; readonly reason: string }[];
  readonly entries: readonly SearchEntry[];
  readonly vectors: ReadonlyMap<string, string>;
};

/** Loads the columns and organizations of a site's group for bulk work. */
export async function bulkPlace(
  deps: DocumentsDeps,
  groupId: number,
  siteIds: readonly number[],
): Promise<BulkPlace> {
  const columns = (
    await Promise.all(siteIds.map((siteId) => columnsOf(deps.db.read, siteId)))
  ).flat();
  const byId = new Map(columns.map((column) => [column.id, column]));
  const organizations = await organizationsOf(deps.db.read, groupId);
  return {
    columnTrails: new Map(columns.map((column) => [column.id, trailOf(column.id, byId)])),
    organizationCodes: new Map(organizations.map((one) => [one.id, one.code])),
  };
}

/**
 * Prepares documents of one site: leaves out what is there already, gives keys, cuts texts into words. Refuses
 * all of them when one names an unknown column or organization.
 */
export async function prepareDocuments(
  deps: DocumentsDeps,
  given: readonly BulkDocument[],
  means: { readonly place: BulkPlace; readonly segmenters: Segmenters },
): Promise<Result<PreparedDocuments, "column-unknown" | "organization-unknown">> {
  const siteId = given[0]?.siteId ?? 0;
  const { place } = means;
  if (given.some((one) => !place.columnTrails.has(one.fields.columnId)))
    return refuse("column-unknown");
  if (given.some((one) => !place.organizationCodes.has(one.fields.organizationId)))
    return refuse("organization-unknown");

  // Segmentation is the slow part; it is done before the transaction, for what is not known to be double.
  const fresh = await sift(deps.db.read, siteId, given);
  const refused = (await deps.mayEnter(fresh.kept.map(({ one }) => one))).map(
    ({ index, reason }) => ({ index: fresh.kept[index]?.index ?? index, reason }),
  );
  const shut = new Set(refused.map(({ index }) => index));
  const drafts = fresh.kept
    .filter(({ index }) => !shut.has(index))
    .map(({ one, index }) => ({ one: withKeys(one), index }));
  const entries = drafts.flatMap(({ one }) => {
    const trail = place.columnTrails.get(one.fields.columnId) ?? [];
    return one.fate.state === "published"
      ? [
          searchEntryOf(
            { ...one, path: one.path ?? "", indexNumber: "", publishedOn: one.publishedOn ?? "" },
            one.fields,
            one,
            trail,
          ),
        ]
      : [];
  });
  const cut = await means.segmenters.vectors(entries);
  const vectors = new Map(entries.map((entry, at) => [entry.id, cut[at] ?? ""]));
  return ok({ siteId, place, drafts, doubles: fresh.doubles, refused, entries, vectors });
}

/** One of a list with its place in what was given. */
export type Kept<T> = { readonly one: T; readonly index: number };

/** Leaves out of a list what the site, or the list itself, has already. */
export async function sift<T extends BulkDocument>(db: Db, siteId: number, given: readonly T[]) {
  const sources = given.flatMap((one) => (one.sourceKey === null ? [] : [one.sourceKey]));
  const known = await bulkStore.knownKeys(
    db,
    siteId,
    sources,
    given.map((one) => one.contentKey),
  );
  const seenSources = new Set(known.sources);
  const seenContents = new Set(known.contents);
  const kept: Kept<T>[] = [];
  const doubles: { index: number; because: "same-source" | "same-content" }[] = [];
  for (const [index, one] of given.entries()) {
    if (one.sourceKey !== null && seenSources.has(one.sourceKey))
      doubles.push({ index, because: "same-source" });
    else if (seenContents.has(one.contentKey)) doubles.push({ index, because: "same-content" });
    else {
      kept.push({ one, index });
      if (one.sourceKey !== null) seenSources.add(one.sourceKey);
      seenContents.add(one.contentKey);
    }
  }
  return { kept, doubles };
}

function withKeys(one: BulkDocument): EnteredDocument {
  const id = newId<"document">();
  const publishedOn = one.fate.state === "draft" ? null : beijingDay(one.fate.publishedAt);
  return {
    ...one,
    id,
    editionId: newId<"edition">(),
    publishedOn,
    path: publishedOn === null ? null : documentPath(id, yearOf(publishedOn)),
    indexNumber: null,
  };
}
