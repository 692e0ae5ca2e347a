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
