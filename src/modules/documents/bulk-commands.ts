import { ok, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { sentenceOf } from "../../platform/http/index.ts";
import { recordBatch } from "../reviews/index.ts";
import { putEntries, type Segmenters } from "../search/index.ts";
import {
  prepareDocuments,
  sift,
  type BulkPlace,
  type Kept,
  type PreparedDocuments,
} from "./bulk-preparation.ts";
import type { BulkDocument, EnteredDocument } from "./bulk.ts";
import type { DocumentsDeps } from "./deps.ts";
import { documentMessages, type DocumentRefusal } from "./messages.ts";
import { indexNumber } from "./rules.ts";
import * as bulkStore from "./store/bulk.ts";
import { relate, takeSerials } from "./store/serials-and-relations.ts";

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
  /** Those that the checks did not let in, with the reason in plain Chinese. */
  readonly refused: readonly { readonly index: number; readonly reason: string }[];
};

/**
 * What entering writes beside the documents: the event's name, who answers for it before the law (条例 art. 17
 * asks for one; the rows were reviewed where they come from), and what must stand or fall with the batch.
 */
export type BulkMeans = {
  readonly event: string;
  readonly responsible: string;
  readonly alongside?: (tx: Tx, answer: BulkAnswer) => Promise<void>;
};

/**
 * Enters documents of one site in one transaction: rows, editions, index numbers, search, the pages' job and
 * one audit entry that names them all. `alongside` writes what must stand or fall with the batch. Doubles are
 * left out and named. The whole batch is refused when one names an unknown column or organization.
 */
export async function enterDocuments(
  deps: DocumentsDeps,
  actor: Actor,
  given: readonly BulkDocument[],
  means: BulkMeans & { readonly place: BulkPlace; readonly segmenters: Segmenters },
): Promise<Result<BulkAnswer, DocumentRefusal>> {
  const prepared = await prepareDocuments(deps, given, means);
  return prepared.ok ? commitDocuments(deps, actor, prepared.value, means) : prepared;
}

/** Enters documents that were prepared. They may be prepared while an earlier batch is entered. */
export function commitDocuments(
  deps: DocumentsDeps,
  actor: Actor,
  prepared: PreparedDocuments,
  means: BulkMeans,
): Promise<Result<BulkAnswer, DocumentRefusal>> {
  const { siteId, place, drafts, entries, vectors } = prepared;
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
    const at = deps.clock.now();
    const frozen = await frozenAmong(deps, tx, stillNew, at);
    const shut = new Set(frozen.map(({ index }) => index));
    const free = stillNew.filter(({ index }) => !shut.has(index));
    const entered = await withIndexNumbers(tx, free, place);
    const documents = entered.map(({ one }) => one);
    const doubles = [
      ...prepared.doubles,
      ...again.doubles.map((double) => ({
        ...double,
        index: drafts[double.index]?.index ?? double.index,
      })),
    ];
    const answer: BulkAnswer = {
      entered: entered.map(({ one, index }) => ({ index, id: one.id, path: one.path })),
      doubles,
      refused: [...prepared.refused, ...frozen].toSorted((a, b) => a.index - b.index),
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
      await recordBatch(tx, {
        siteId,
        event: means.event,
        by: actor.name,
        responsible: means.responsible,
        documents: documents.length,
        at,
      });
    }
    await means.alongside?.(tx, answer);
    if (documents.length > 0) {
      await record(tx, {
        at,
        by: actor,
        event: means.event,
        subject: `site:${siteId}`,
        data: { responsible: means.responsible, documents: documents.map((one) => one.id) },
      });
    }
    return ok(answer);
  });
}

/** Those that would come before the public where nothing may change now; each place is asked for once. */
async function frozenAmong(
  deps: DocumentsDeps,
  tx: Tx,
  kept: readonly Kept<EnteredDocument>[],
  at: Date,
): Promise<BulkAnswer["refused"]> {
  const shown = kept.filter(({ one }) => one.fate.state !== "draft");
  const places = Map.groupBy(
    shown,
    ({ one }) => `${one.fields.columnId} ${one.fields.organizationId}`,
  );
  const refused: { readonly index: number; readonly reason: string }[] = [];
  for (const group of places.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { siteId, fields } = first.one;
    const touched = {
      siteId,
      documentId: null,
      columnIds: [fields.columnId],
      organizationIds: [fields.organizationId],
    };
    const free = await deps.mayTouch(tx, touched, at);
    if (free.ok) continue;
    const reason = sentenceOf(free, documentMessages);
    refused.push(...group.map(({ index }) => ({ index, reason })));
  }
  return refused;
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
  });
}
