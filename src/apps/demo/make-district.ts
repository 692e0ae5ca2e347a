import { availableParallelism } from "node:os";
import { createHash } from "node:crypto";
import { plainDateOf } from "../../kernel/dates.ts";
import type { Actor } from "../../platform/audit.ts";
import { loadNationalDays } from "../../modules/calendar/index.ts";
import { columnsOf, createColumns, createSite } from "../../modules/columns/index.ts";
import {
  bulkPlace,
  enterDocuments,
  listDocuments,
  settleDocuments,
  type BulkDocument,
} from "../../modules/documents/index.ts";
import { createOrganizations, organizationsOf } from "../../modules/organizations/index.ts";
import { openSegmenters } from "../../modules/search/index.ts";
import { documentDeps } from "../document-deps.ts";
import type { Product } from "../open-product.ts";
import {
  districtDocuments,
  districtOrganizations,
  districtSites,
  mainColumns,
  mongolianColumns,
  type DemoDocument,
} from "./generate/index.ts";
import { makeDesk } from "./desk/make-desk.ts";
import { makeAccounts } from "./make-accounts.ts";
import { makeSearch } from "./make-search.ts";
import { makeVisits } from "./make-visits.ts";
import { must } from "./must.ts";
import { makeRequests } from "./requests/make-requests.ts";

const BATCH = 500;
const actor: Actor = { kind: "system", name: "demo" };

/**
 * Makes the demo district from its seed: sites, organizations, columns, accounts, documents. What is there
 * already is left, so that an interrupted run goes on.
 */
export async function makeDistrict(product: Product, say: (line: string) => void): Promise<void> {
  const deps = { ...documentDeps(product), db: product.database };
  const db = product.database.read;
  await loadNationalDays(deps);
  for (const site of districtSites) await createSite(deps, actor, site);
  if ((await organizationsOf(db, 1)).length === 0)
    must(await createOrganizations(deps, actor, districtOrganizations));
  const organizationKeys = new Map((await organizationsOf(db, 1)).map((one) => [one.slug, one.id]));
  say(`机构 ${organizationKeys.size} 个`);

  for (const [siteId, columns] of [
    [1, mainColumns],
    [2, mongolianColumns],
  ] as const) {
    if ((await columnsOf(db, siteId)).length > 0) continue;
    const given = columns.map(({ parentPath, organizationSlug, column }) => ({
      parentPath,
      column: {
        ...column,
        siteId,
        organizationId:
          organizationSlug === null ? null : (organizationKeys.get(organizationSlug) ?? null),
      },
    }));
    must(await createColumns(deps, actor, siteId, given));
    say(`${siteId === 1 ? "门户网站" : "蒙古文网站"}栏目 ${columns.length} 个`);
  }
  await makeAccounts(product, organizationKeys);
  await enterAll(product, organizationKeys, say);
  const visits = await makeVisits(product);
  if (visits !== null) say(`2018 年访问量 ${visits.toLocaleString("en")} 次`);
  const searches = await makeSearch(product);
  if (searches !== null) say(`最近十二周搜索 ${searches.toLocaleString("en")} 次`);
  const requests = await makeRequests(product, organizationKeys);
  if (requests !== null) say(`依申请公开 ${requests} 件`);
  const notices = (await columnsOf(db, 1)).find((column) => column.path === "news/notices");
  const isNew =
    (await listDocuments(db, 1, { stage: "scheduled" }, { limit: 1 })).rows.length === 0;
  if (notices !== undefined && isNew) {
    const desk = await makeDesk(product, organizationKeys, notices.id);
    say(`在办信息 ${desk} 条`);
  }
}

async function enterAll(
  product: Product,
  organizationKeys: ReadonlyMap<string, number>,
  say: (line: string) => void,
): Promise<void> {
  const deps = documentDeps(product);
  const columnKeys = new Map<string, number>();
  for (const siteId of [1, 2]) {
    for (const column of await columnsOf(product.database.read, siteId))
      columnKeys.set(`${siteId} ${column.path}`, column.id);
  }
  const place = await bulkPlace(deps, 1, [1, 2]);
  const segmenters = openSegmenters(Math.max(1, availableParallelism() - 1));
  let entered = 0;
  try {
    for (const batch of batchesBySite(districtDocuments())) {
      const documents = batch.map((one) => bulkOf(one, columnKeys, organizationKeys));
      const done = must(
        await enterDocuments(deps, actor, documents, {
          place,
          segmenters,
          event: "documents.imported",
          responsible: "演示程序",
        }),
      );
      const [held] = done.refused;
      if (held !== undefined)
        throw new Error(
          `the checks held back ${documents[held.index]?.fields.title}: ${held.reason}`,
        );
      const before = entered;
      entered += done.entered.length;
      if (Math.floor(entered / 2_000) > Math.floor(before / 2_000))
        say(`已录入 ${entered} 条政府信息 …`);
    }
  } finally {
    await segmenters.close();
  }
  await settleDocuments(product.database.read);
  say(`政府信息共录入 ${entered} 条`);
}

function* batchesBySite(documents: Iterable<DemoDocument>): Generator<readonly DemoDocument[]> {
  const open = new Map<string, DemoDocument[]>();
  for (const one of documents) {
    const batch = open.get(one.siteCode) ?? [];
    batch.push(one);
    open.set(one.siteCode, batch);
    if (batch.length >= BATCH) {
      yield batch;
      open.delete(one.siteCode);
    }
  }
  yield* open.values();
}

function bulkOf(
  one: DemoDocument,
  columnKeys: ReadonlyMap<string, number>,
  organizationKeys: ReadonlyMap<string, number>,
): BulkDocument {
  const siteId = one.siteCode === "main" ? 1 : 2;
  const day = (text: string | null) => (text === null ? null : plainDateOf(text));
  return {
    siteId,
    language: siteId === 1 ? "zh-CN" : "mn-Mong",
    sourceKey: one.sourceKey,
    contentKey: createHash("sha256").update(one.sourceKey).digest("hex"),
    body: one.body,
    fate: fateOf(one),
    attachments: [],
    relations: one.relations,
    fields: {
      columnId: columnKeys.get(`${siteId} ${one.columnPath}`) ?? 0,
      organizationId: organizationKeys.get(one.organizationSlug) ?? 0,
      kind: one.kind,
      normative: one.normative,
      title: one.title,
      documentNumber: one.documentNumber,
      theme: one.theme,
      genre: one.genre,
      writtenOn: day(one.writtenOn),
      effectiveOn: day(one.effectiveOn),
      expiresOn: day(one.expiresOn),
      validity: one.validity,
      keywords: one.keywords,
      source: one.source,
      author: null,
      summary: null,
      openness: one.openness,
      opennessReason: one.opennessReason,
      opennessGround: null,
      nextReviewOn: null,
      embargoUntil: null,
      onDisplayUntil: null,
      channels: one.channels,
    },
  };
}

function fateOf(one: DemoDocument): BulkDocument["fate"] {
  if (one.state === "draft") return { state: "draft" };
  const publishedAt = new Date(one.publishedAt);
  if (one.state === "published") return { state: "published", publishedAt };
  return {
    state: "withdrawn",
    publishedAt,
    withdrawnAt: new Date(one.withdrawnAt ?? one.publishedAt),
    reason: one.withdrawalReason ?? "",
  };
}
