import type { Selectable } from "kysely";
import type { Id } from "../../../kernel/ids.ts";
import type { Db, Tables } from "../../../platform/database/database.ts";
import type { Attachment, DocumentFacts, DocumentFields, Edition } from "../model.ts";
import "../tables.ts";

/** The attachments of an edition, in their order. */
export async function attachmentsOf(
  db: Db,
  siteId: number,
  editionId: string,
): Promise<readonly Attachment[]> {
  return (await attachmentsOfAll(db, [siteId], [editionId])).get(editionId) ?? [];
}

/** The attachments of several editions by their keys, each in their order; editions without any are left out. */
export async function attachmentsOfAll(
  db: Db,
  siteIds: readonly number[],
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("documents.attachments")
    .select(["edition_id", "name", "sha256", "media_type", "size"])
    .where("site_id", "in", [...siteIds])
    .where("edition_id", "in", [...editionIds])
    .orderBy("edition_id")
    .orderBy("sort")
    .execute();
  const all = new Map<string, Attachment[]>();
  for (const { edition_id, name, sha256, media_type, size } of rows) {
    const of = all.get(edition_id) ?? [];
    if (of.length === 0) all.set(edition_id, of);
    of.push({ name, sha256, mediaType: media_type, size });
  }
  return all;
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
    settledAt: row.settled_at,
  };
}

/** The columns that rules decide on. */
export const FACTS = [
  "site_id",
  "id",
  "state",
  "path",
  "index_number",
  "published_at",
  "published_edition",
  "draft_edition",
  "version",
  "stage",
  "round",
  "returned",
  "submitted_by",
  "authors",
  "passed_by",
  "scheduled_for",
] as const;

/** The facts of a document from its row. */
export function toFacts(
  row: Pick<Selectable<Tables["documents.documents"]>, (typeof FACTS)[number]>,
): DocumentFacts {
  return {
    siteId: row.site_id,
    id: row.id as Id<"document">,
    state: row.state,
    path: row.path,
    indexNumber: row.index_number,
    publishedAt: row.published_at,
    publishedEdition: row.published_edition as Id<"edition"> | null,
    draftEdition: row.draft_edition as Id<"edition"> | null,
    version: row.version,
    stage: row.stage,
    round: row.round,
    returned: row.returned,
    submittedBy: row.submitted_by,
    authors: row.authors,
    passedBy: row.passed_by,
    scheduledFor: row.scheduled_for,
  };
}
