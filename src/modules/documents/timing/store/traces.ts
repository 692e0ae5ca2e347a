import type { Db } from "../../../../platform/database/database.ts";
import "../../tables.ts";

/** Where a document stands, or stood, before the public; null for one that never did. */
export async function publishedRow(db: Db, siteId: number, id: string) {
  const row = await db
    .selectFrom("documents.documents")
    .select(["path", "index_number", "title", "column_id", "organization_id", "published_on"])
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("published_edition", "is not", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    path: row.path ?? "",
    indexNumber: row.index_number ?? "",
    title: row.title,
    columnId: row.column_id,
    organizationId: row.organization_id,
    publishedOn: row.published_on ?? "",
  };
}

/** The attachments of all editions of a document that were ever published, and the texts that hold pictures. */
export async function filesOfEditions(db: Db, siteId: number, documentId: string) {
  const editions = () =>
    db
      .selectFrom("documents.editions as e")
      .where("e.site_id", "=", siteId)
      .where("e.document_id", "=", documentId)
      .where("e.published_at", "is not", null);
  const attachments = await editions()
    .innerJoin("documents.attachments as a", (join) =>
      join.onRef("a.site_id", "=", "e.site_id").onRef("a.edition_id", "=", "e.id"),
    )
    .select(["a.sha256", "a.name"])
    .orderBy("e.number", "desc")
    .execute();
  const bodies = await editions()
    .where((where) =>
      where.exists(
        where
          .selectFrom("documents.body_images as b")
          .select("b.sha256")
          .whereRef("b.site_id", "=", "e.site_id")
          .whereRef("b.edition_id", "=", "e.id"),
      ),
    )
    .select("e.body")
    .orderBy("e.number", "desc")
    .execute();
  return { attachments, bodies: bodies.map((row) => row.body) };
}
