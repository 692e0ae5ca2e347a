import { beijingDay, yearOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { columnsOf } from "../columns/index.ts";
import { organizationsOf, trailOf } from "../organizations/index.ts";
import { putEntries, type Segmenters } from "../search/index.ts";
import type { BulkDocument, EnteredDocument } from "./bulk.ts";
import type { DocumentsDeps } from "./commands.ts";
import type { DocumentRefusal } from "./messages.ts";
import { documentPath, indexNumber } from "./rules.ts";
import { searchEntryOf } from "./search-entry.ts";
import { relate, takeSerials } from "./store/serials-and-relations.ts";
import * as bulkStore from "./store/bulk.ts";

/** What a run of bulk work needs to know of the sites it writes into; load it once. */
export type BulkPlace = {
  readonly columnTrails: ReadonlyMap<number, readonly number[]>;
  readonly organizationCodes: ReadonlyMap<number, string>;
};

export type BulkAnswer = {
  readonly entered: readonly {
    readonly index: number;
    readonly id: string;
    readonly path: string | null;
  }[];
  /** Those left out, because the site has the same source key or the same content already. */
  readonly doubles: readonly {
    readonly index: number;
    readonly because: "same-source" | "same-content";
  }[];
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
 * Enters documents of one site in one transaction: rows, editions, index numbers, search, the pages' job and
 * one audit entry that names them all. `alongside` writes what must stand or fall with the batch. Doubles are
 * left out and named. The whole batch is refused when one names an unknown column or organization.
 */
export async function enterDocuments(
  deps: DocumentsDeps,
  actor: Actor,
  given: readonly BulkDocument[],
  means: {
    readonly place: BulkPlace;
    readonly segmenters: Segmenters;
    readonly event: string;
    readonly alongside?: (tx: Tx, answer: BulkAnswer) => Promise<void>;
  },
): Promise<Result<BulkAnswer, DocumentRefusal>> {
  const siteId = given[0]?.siteId ?? 0;
  const { place } = means;
  if (given.some((one) => !place.columnTrails.has(one.fields.columnId)))
    return refuse("column-unknown");
  if (given.some((one) => !place.organizationCodes.has(one.fields.organizationId)))
    return refuse("organization-unknown");

  // Segmentation is the slow part; it is done before the transaction, for what is not known to be double.
  const fresh = await sift(deps.db.read, siteId, given);
  const drafts = fresh.kept.map(({ one, index }) => ({ one: withKeys(one), index }));
  const entries = drafts.flatMap(({ one }) => {
    const trail = place.columnTrails.get(one.fields.columnId) ?? [];
    return one.fate.state === "published"
      ? [
          searchEntryOf(
            { ...one, path: one.path ?? "", indexNumber: "", publishedOn: one.publishedOn ?? "" },
            one.fields,
            one.body,
            trail,
          ),
        ]
      : [];
  });
  const vectors = new Map(
    (await means.segmenters.vectors(entries)).map((vector, at) => [entries[at]?.id, vector]),
  );

  return deps.db.transact(async (tx): Promise<Result<BulkAnswer, DocumentRefusal>> => {
    await bulkStore.lockImports(tx, siteId);
    const again = await sift(
      tx,
      siteId,
      drafts.map(({ one }) => one),
    );
    const stillNew = again.kept.map(({ one, index }) => ({
      one,
      index: drafts[index]?.index ?? index,
    }));
    const entered = await withIndexNumbers(tx, stillNew, place);
    const documents = entered.map(({ one }) => one);
    const at = deps.clock.now();
    const doubles = [
      ...fresh.doubles,
      ...again.doubles.map((double) => ({
        ...double,
        index: drafts[double.index]?.index ?? double.index,
      })),
    ];
    const answer: BulkAnswer = {
      entered: entered.map(({ one, index }) => ({ index, id: one.id, path: one.path })),
      doubles,
    };
    if (documents.length > 0) {
      await bulkStore.insertBulk(tx, documents, at);
      await relateBulk(tx, siteId, documents, at);
      const indexNumbers = new Map(
        documents.map((one) => [one.id as string, one.indexNumber ?? ""]),
      );
      const put = entries
        .filter((entry) => indexNumbers.has(entry.id))
        .map((entry) => ({ ...entry, indexNumber: indexNumbers.get(entry.id) ?? "" }));
      await putEntries(
        tx,
        put,
        put.map((entry) => vectors.get(entry.id) ?? ""),
      );
      await enqueuePages(deps, tx, siteId, documents);
    }
    await means.alongside?.(tx, answer);
    if (documents.length > 0) {
      await record(tx, {
        at,
        by: actor,
        event: means.event,
        subject: `site:${siteId}`,
        data: { documents: documents.map((one) => one.id) },
      });
    }
    return ok(answer);
  });
}

type Kept<T> = { readonly one: T; readonly index: number };

async function sift<T extends BulkDocument>(
  db: Parameters<typeof bulkStore.knownKeys>[0],
  siteId: number,
  given: readonly T[],
) {
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

async function withIndexNumbers(
  tx: Tx,
  kept: readonly Kept<EnteredDocument>[],
  place: BulkPlace,
): Promise<readonly Kept<EnteredDocument>[]> {
  const groups = Map.groupBy(kept, ({ one }) =>
    one.publishedOn === null ? "" : `${one.fields.organizationId} ${one.publishedOn.slice(0, 4)}`,
  );
  const numbered = [...(groups.get("") ?? [])];
  groups.delete("");
  // In a fixed order, so that two writers never wait for each other crosswise.
  for (const key of [...groups.keys()].toSorted()) {
    const group = groups.get(key) ?? [];
    const [organizationId = 0, year = 0] = key.split(" ").map(Number);
    const first = group[0]?.one;
    if (first === undefined) continue;
    const serial = await takeSerials(
      tx,
      { siteId: first.siteId, organizationId, year },
      group.length,
    );
    const code = place.organizationCodes.get(organizationId) ?? "";
    numbered.push(
      ...group.map(({ one, index }, at) => ({
        index,
        one: { ...one, indexNumber: indexNumber(code, year, serial + at) },
      })),
    );
  }
  return numbered.toSorted((a, b) => a.index - b.index);
}

async function relateBulk(
  tx: Tx,
  siteId: number,
  documents: readonly EnteredDocument[],
  at: Date,
): Promise<void> {
  const named = documents.flatMap((one) => one.relations.map((relation) => relation.toSourceKey));
  const ids = await bulkStore.idsBySource(tx, siteId, named);
  const relations = documents.flatMap((one) =>
    one.relations.flatMap(({ toSourceKey, kind }) => {
      const toId = ids.get(toSourceKey);
      return toId === undefined ? [] : [{ fromId: one.id, toId, kind }];
    }),
  );
  await relate(tx, siteId, relations, at);
}

async function enqueuePages(
  deps: DocumentsDeps,
  tx: Tx,
  siteId: number,
  documents: readonly EnteredDocument[],
): Promise<void> {
  const shown = documents.filter((one) => one.publishedOn !== null);
  if (shown.length === 0) return;
  await deps.jobs.enqueue(tx, "pages-bulk", {
    event: "documents.imported",
    siteId,
    documentIds: shown.map((one) => one.id),
    columnIds: [...new Set(shown.map((one) => one.fields.columnId))],
    organizationIds: [...new Set(shown.map((one) => one.fields.organizationId))],
    from: shown.reduce(
      (least, one) => ((one.publishedOn ?? "") < least ? (one.publishedOn ?? "") : least),
      "9999-12-31",
    ),
  });
}
