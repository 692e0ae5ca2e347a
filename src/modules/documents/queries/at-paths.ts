import type { Db } from "../../../platform/database/database.ts";
import type { State } from "../model.ts";
import "../tables.ts";

export type DocumentPlace = {
  readonly id: string;
  readonly path: string;
  readonly columnId: number;
  readonly organizationId: number;
};

/** The documents of a site whose pages stand, or stood, at some paths below its prefix; others are absent. */
export async function documentsAt(
  db: Db,
  siteId: number,
  paths: readonly string[],
): Promise<readonly DocumentPlace[]> {
  if (paths.length === 0) return [];
  const rows = await db
    .selectFrom("documents.documents")
    .select(["id", "path", "column_id", "organization_id"])
    .where("site_id", "=", siteId)
    .where("path", "in", [...paths])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    path: row.path ?? "",
    columnId: row.column_id,
    organizationId: row.organization_id,
  }));
}

export type DocumentTitle = {
  readonly siteId: number;
  readonly id: string;
  readonly state: State;
  /** What the public knows it by; null when it is not public now. */
  readonly title: string | null;
  readonly path: string;
  readonly columnId: number;
  readonly publishedOn: string;
};

/** What the public knows of some documents of sites that are or were published, by key; others are absent. */
export async function titlesOf(
  db: Db,
  siteIds: readonly number[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentTitle>> {
  if (ids.length === 0 || siteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("documents.documents")
    .select(["site_id", "id", "state", "title", "path", "column_id", "published_on"])
    .where("site_id", "in", [...siteIds])
    .where("id", "in", [...ids])
    .where("path", "is not", null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        siteId: row.site_id,
        id: row.id,
        state: row.state,
        title: row.state === "published" ? row.title : null,
        path: row.path ?? "",
        columnId: row.column_id,
        publishedOn: row.published_on ?? "",
      },
    ]),
  );
}
