import { sql } from "kysely";
import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Where documents stand or stood before the public, by their keys; those that never did are absent. */
export async function pathsOfDocuments(
  db: Db,
  siteIds: readonly number[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly siteId: number; readonly path: string }>> {
  if (ids.length === 0 || siteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("documents.documents")
    .select(["site_id", "id", "path"])
    .where("site_id", "in", [...siteIds])
    .where("id", "in", [...ids])
    .where("path", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.id, { siteId: row.site_id, path: row.path ?? "" }]));
}

/** Those of some paths at which documents of a site stand or stood before the public. */
export async function documentPathsAmong(
  db: Db,
  siteId: number,
  paths: readonly string[],
): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const rows = await db
    .selectFrom("documents.documents")
    .select("path")
    .where("site_id", "=", siteId)
    .where("path", "in", [...paths])
    .execute();
  return rows.map((row) => row.path ?? "");
}

/** How somebody names a document. */
type Name = {
  readonly by: "index-number" | "document-number" | "title";
  readonly text: string;
};

/**
 * The keys of the documents that bear each of some names, in the order of the names: index numbers and titles
 * letter by letter, document numbers in any spelling. Titles are looked for among all; no index helps there.
 */
export async function documentsNamed(
  db: Db,
  siteIds: readonly number[],
  names: readonly Name[],
): Promise<readonly (readonly string[])[]> {
  if (siteIds.length === 0) return names.map(() => []);
  const valueOf = ({ by, text }: Name) =>
    by === "document-number" ? (documentNumberKey(text) ?? text) : text;
  const found = new Map<string, string[]>();
  for (const [by, column] of [
    ["index-number", "index_number"],
    ["document-number", "document_number_key"],
    ["title", "title"],
  ] as const) {
    const values = names.filter((name) => name.by === by).map(valueOf);
    if (values.length === 0) continue;
    const rows = await db
      .selectFrom("documents.documents")
      .select(["id", `${column} as value`])
      .where("site_id", "in", [...siteIds])
      .where(column, "=", sql<string>`any(${values}::text[])`)
      .execute();
    for (const { id, value } of rows) {
      const key = `${by} ${value ?? ""}`;
      found.set(key, [...(found.get(key) ?? []), id]);
    }
  }
  return names.map((name) => found.get(`${name.by} ${valueOf(name)}`) ?? []);
}

/** Whether anything was ever written into a column that is in it still, in whatever state. */
export async function everHeldDocuments(
  db: Db,
  siteId: number,
  columnId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom("documents.documents")
    .select("id")
    .where("site_id", "=", siteId)
    .where("column_id", "=", columnId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
