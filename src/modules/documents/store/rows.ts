import type { Selectable } from "kysely";
import type { Id } from "../../../kernel/ids.ts";
import type { Db, Tables } from "../../../platform/database/database.ts";
import type { Attachment, DocumentFields, Edition } from "../model.ts";
import "../tables.ts";

/** The attachments of an edition, in their order. */
export async function attachmentsOf(
  db: Db,
  siteId: number,
  editionId: string,
): Promise<readonly Attachment[]> {
  const rows = await db
    .selectFrom("documents.attachments")
    .select(["name", "sha256", "media_type", "size"])
    .where("site_id", "=", siteId)
    .where("edition_id", "=", editionId)
    .orderBy("sort")
    .execute();
  return rows.map((row) => ({
    name: row.name,
    sha256: row.sha256,
    mediaType: row.media_type,
    size: row.size,
  }));
}

/** The fields of an edition; what those from before a field was there do not say is nothing. */
export function fieldsOf(kept: DocumentFields): DocumentFields {
  return {
    ...kept,
    opennessGround: kept.opennessGround ?? null,
    nextReviewOn: kept.nextReviewOn ?? null,
    embargoUntil: kept.embargoUntil ?? null,
    onDisplayUntil: kept.onDisplayUntil ?? null,
  };
}

/** An edition from its row and its attachments. */
export function toEdition(
  row: Selectable<Tables["documents.editions"]>,
  attachments: readonly Attachment[],
): Edition {
  return {
    siteId: row.site_id,
    id: row.id as Id<"edition">,
    documentId: row.document_id as Id<"document">,
    number: row.number,
    fields: fieldsOf(row.fields),
    body: row.body,
    attachments,
    publishedAt: row.published_at,
  };
}
