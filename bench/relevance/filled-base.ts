// A base of the product with the real documents in its search, put there by the product's own door.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { openProduct, type Product } from "../../src/apps/open-product.ts";
import { ok, type Result } from "../../src/kernel/result.ts";
import { createOrganizations } from "../../src/modules/organizations/index.ts";
import {
  beginBulk,
  endBulk,
  openSegmenters,
  putEntries,
  type SearchEntry,
} from "../../src/modules/search/index.ts";
import { readConfig } from "../../src/platform/config.ts";
import { aDistrict, anOrganization, officer } from "../../test/support/a-district.ts";
import type { RealDocument } from "./documents.ts";

const BATCH = 100;
const MARK = "relevance-filled";
/** What decides on what stands in the search: when something there changes, a kept base is filled anew. */
const SOURCES = [
  ["src/modules/search", /^(?!.*test\.ts$).*\.ts$/u],
  ["src/platform/segmenting", /\.ts$/u],
  ["migrations", /\.sql$/u],
  ["bench/relevance", /^(?:documents|filled-base)\.ts$/u],
] as const;

export type FilledBase = { readonly product: Product; close(): Promise<void> };

/** Opens the product in `kept`, or in a folder that goes away, and fills it unless it was filled by the same code. */
export async function openFilledBase(
  documents: readonly RealDocument[],
  kept: string | null,
): Promise<FilledBase> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "gongkai-relevance-"));
  const mark = join(folder, MARK);
  const state = stateOf(documents);
  const before = existsSync(mark) ? readFileSync(mark, "utf8") : "";
  if (before !== "" && before !== state) rmSync(folder, { recursive: true });
  if (before === "" && existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} holds something else: name an empty folder`);
  mkdirSync(folder, { recursive: true });
  if (before !== state) writeFileSync(mark, "not filled to the end");
  const read = readConfig({ data: folder }, { LOG_LEVEL: "silent" });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const opened = await openProduct(read.config, { worker: false });
  if (!opened.ok) throw new Error(opened.detail?.["message"] ?? opened.refusal);
  const product = opened.value;
  if (before !== state) {
    await fill(product, documents);
    writeFileSync(mark, state);
  }
  return {
    product,
    async close() {
      await product.close();
      if (kept === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fill(product: Product, documents: readonly RealDocument[]): Promise<void> {
  const { database, clock, jobs } = product;
  const district = await aDistrict({ db: database, clock, jobs });
  const agencies = [...new Set(documents.map((one) => one.agency))];
  const made = await createOrganizations(
    { db: database, clock, jobs, mayTouch: async () => ok(true as const) },
    officer,
    agencies.map((name, index) => ({
      ...anOrganization,
      code: String(10_000 + index),
      slug: `agency-${index}`,
      name,
      shortName: "",
      sort: index + 1,
    })),
  );
  if (!made.ok) throw new Error(`the agencies were refused: ${made.refusal}`);
  const organizations = new Map(agencies.map((name, index) => [name, made.value[index] ?? 0]));
  const segmenters = openSegmenters(availableParallelism());
  await beginBulk(database);
  for (let at = 0; at < documents.length; at += BATCH) {
    const entries = documents
      .slice(at, at + BATCH)
      .map((one) => entryOf(one, organizations.get(one.agency) ?? 0, district));
    const vectors = await segmenters.vectors(entries);
    await database.transact(async (tx): Promise<Result<true, never>> => {
      await putEntries(tx, entries, vectors);
      return ok(true);
    });
    process.stderr.write(`\r${at + entries.length} documents put `);
  }
  process.stderr.write("\n");
  await segmenters.close();
  await endBulk(database);
}

function entryOf(
  one: RealDocument,
  organizationId: number,
  place: { readonly policies: number; readonly section: number },
): SearchEntry {
  return {
    source: "document",
    stamp: one.id,
    siteId: 1,
    id: one.id,
    kind: one.kind,
    title: one.title,
    body: one.body,
    path: `documents/${one.id}.html`,
    documentNumber: one.documentNumber,
    indexNumber: one.indexNumber,
    organizationId,
    columnId: place.policies,
    columnTrail: [place.policies, place.section],
    publishedOn: one.publishedOn,
    validity: one.validity,
    keywords: [],
    codes: [],
    files: [],
    attachments: [],
  };
}

function stateOf(documents: readonly RealDocument[]): string {
  const hash = createHash("sha256").update(String(documents.length));
  for (const [folder, deciding] of SOURCES) {
    for (const name of readdirSync(folder).toSorted()) {
      if (deciding.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest("hex");
}
