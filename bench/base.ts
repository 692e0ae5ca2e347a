// What the benchmarks share: the product on a folder of its own, a small district, documents in it.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { documentDeps } from "../src/apps/document-deps.ts";
import { openProduct, type Product } from "../src/apps/open-product.ts";
import { readConfig } from "../src/platform/config.ts";
import {
  bulkPlace,
  contentKeyOf,
  enterDocuments,
  settleDocuments,
  type BulkDocument,
} from "../src/modules/documents/index.ts";
import { beginBulk, endBulk, openSegmenters, tidyBulk } from "../src/modules/search/index.ts";
import { aDistrict, officer } from "../test/support/a-district.ts";
import { corpusDocument } from "./corpus.ts";

export type Base = {
  readonly product: Product;
  readonly folder: string;
  readonly district: Awaited<ReturnType<typeof aDistrict>>;
};

/** `--count N` of the command line. */
export function countAsked(byDefault: number): number {
  const { values } = parseArgs({ options: { count: { type: "string" } }, strict: false });
  return Number(values["count"] ?? byDefault);
}

/** `--sizes 1000,100000` of the command line. */
export function sizesAsked(byDefault: readonly number[]): readonly number[] {
  const { values } = parseArgs({ options: { sizes: { type: "string" } }, strict: false });
  return typeof values["sizes"] === "string" ? values["sizes"].split(",").map(Number) : byDefault;
}

/** Opens the product in a temporary folder with a small district; `close` takes everything away again. */
export async function openBase(worker: boolean): Promise<Base & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  const read = readConfig({ data: folder }, { LOG_LEVEL: "silent" });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const opened = await openProduct(read.config, { worker });
  if (!opened.ok) throw new Error(opened.detail?.["message"] ?? opened.refusal);
  const product = opened.value;
  const district = await aDistrict({
    db: product.database,
    clock: product.clock,
    jobs: product.jobs,
  });
  return {
    product,
    folder,
    district,
    async close() {
      await product.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Enters documents `from` to `to` of the corpus as published ones. */
export async function fill(base: Base, from: number, to: number): Promise<void> {
  const { product, district } = base;
  const deps = { ...documentDeps(product), jobs: { enqueue: async () => {} } };
  const segmenters = openSegmenters(availableParallelism());
  const place = await bulkPlace(deps, 1, [1]);
  await beginBulk(product.database);
  for (let at = from; at < to; at += 1_000) {
    const batch = Array.from({ length: Math.min(1_000, to - at) }, (_, index) =>
      bulkOf(base, at + index, district.policies),
    );
    const done = await enterDocuments(deps, officer, batch, {
      place,
      segmenters,
      event: "documents.imported",
      responsible: "bench",
    });
    if (!done.ok) throw new Error(done.refusal);
    if (at % 10_000 === 0) await tidyBulk(product.database);
    process.stderr.write(`\r${at + batch.length} documents entered `);
  }
  process.stderr.write("\n");
  await segmenters.close();
  await endBulk(product.database);
  await settleDocuments(product.database.read);
}

function bulkOf(base: Base, index: number, columnId: number): BulkDocument {
  const { title, date, doc_no: documentNumber, body } = corpusDocument(index);
  const html = body
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
  const fields: BulkDocument["fields"] = {
    columnId,
    organizationId: base.district.organizationId,
    kind: index % 10 === 0 ? "government-document" : "information",
    normative: index % 100 === 0,
    title,
    documentNumber,
    theme: null,
    genre: "通知",
    writtenOn: null,
    effectiveOn: null,
    expiresOn: null,
    validity: index % 20 === 0 ? "repealed" : "in-force",
    keywords: [],
    source: null,
    author: null,
    summary: null,
    openness: "proactive",
    opennessReason: null,
    opennessGround: null,
    nextReviewOn: null,
    embargoUntil: null,
    onDisplayUntil: null,
    channels: index % 3 === 0 ? ["website", "weibo"] : ["website"],
  };
  return {
    siteId: 1,
    language: "zh-CN",
    sourceKey: `corpus-${index}`,
    contentKey: contentKeyOf(fields, html),
    body: html,
    fate: { state: "published", publishedAt: new Date(`${date}T09:00:00+08:00`) },
    attachments: [],
    relations: [],
    fields,
  };
}

/** Prints the middle, the 99th of a hundred and the greatest of some times in milliseconds. */
export function printTimes(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(28)} n=${String(sorted.length).padStart(4)}  p50 ${at(0.5).padStart(7)} ms  p99 ${at(0.99).padStart(7)} ms  max ${at(1).padStart(7)} ms`,
  );
}
