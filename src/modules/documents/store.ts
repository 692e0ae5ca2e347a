import { sql } from "kysely";
import { documentNumberKey } from "../../kernel/document-number.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { DocumentFacts, DocumentFields, Edition, State } from "./model.ts";
import { replaceBodyImages } from "./store/body-images.ts";
import { attachmentsOf, FACTS, toEdition, toFacts } from "./store/rows.ts";
import { nothingWaits, off } from "./store/stages.ts";
import "./tables.ts";

/** Locks a document, so that two people deciding at once decide one after the other; null when there is none. */
export async function lock(
  tx: Tx,
  siteId: number,
  id: Id<"document">,
): Promise<DocumentFacts | null> {
  const row = await tx
    .selectFrom("documents.documents")
    .select(FACTS)
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return toFacts(row);
}

/** An edition with its attachments, or null. */
export async function edition(tx: Tx, siteId: number, id: Id<"edition">): Promise<Edition | null> {
  const row = await tx
    .selectFrom("documents.editions")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : toEdition(row, await attachmentsOf(tx, siteId, row.id));
}

export type NewDocument = {
  readonly siteId: number;
  readonly id: Id<"document">;
  readonly editionId: Id<"edition">;
  readonly language: string;
  readonly contentKey: string;
  readonly author: string | null;
  readonly at: Date;
};

/** Inserts a document in state draft with nothing published; its first edition is inserted separately. */
export async function insertDocument(
  tx: Tx,
  made: NewDocument,
  fields: DocumentFields,
): Promise<void> {
  await tx
    .insertInto("documents.documents")
    .values({
      site_id: made.siteId,
      id: made.id,
      state: "draft",
      language: made.language,
      draft_edition: made.editionId,
      stage: "drafting",
      authors: made.author === null ? [] : [made.author],
      content_key: made.contentKey,
      created_at: made.at,
      updated_at: made.at,
      ...columnsOfFields(fields),
    })
    .execute();
}

/** The columns of a document's row that mirror what its form holds. */
export function columnsOfFields(fields: DocumentFields) {
  return {
    column_id: fields.columnId,
    organization_id: fields.organizationId,
    kind: fields.kind,
    normative: fields.normative,
    title: fields.title,
    document_number: fields.documentNumber,
    document_number_key:
      fields.documentNumber === null ? null : documentNumberKey(fields.documentNumber),
    theme: fields.theme,
    genre: fields.genre,
    written_on: fields.writtenOn,
    effective_on: fields.effectiveOn,
    expires_on: fields.expiresOn,
    validity: fields.validity,
    openness: fields.openness,
    openness_reason: fields.opennessReason,
    openness_ground: fields.opennessGround,
    next_review_on: fields.nextReviewOn,
    embargo_until: fields.embargoUntil,
    on_display_until: fields.onDisplayUntil,
    channels: [...fields.channels],
  };
}

/** Writes an edition: a new one, or the same unpublished one again; whoever writes is one of its authors from then on. */
export async function saveEdition(
  tx: Tx,
  saved: Omit<Edition, "publishedAt" | "settledAt">,
  authorId: string | null,
  at: Date,
): Promise<void> {
  const content = { fields: JSON.stringify(saved.fields), body: saved.body, updated_at: at };
  await tx
    .insertInto("documents.editions")
    .values({
      site_id: saved.siteId,
      id: saved.id,
      document_id: saved.documentId,
      number: saved.number,
      author_id: authorId,
      authors: authorId === null ? [] : [authorId],
      created_at: at,
      published_at: null,
      settled_at: null,
      ...content,
    })
    .onConflict((conflict) =>
      conflict.columns(["site_id", "id"]).doUpdateSet((set) => ({
        ...content,
        authors: sql<
          string[]
        >`case when ${set.ref("excluded.authors")} <@ ${set.ref("documents.editions.authors")}
          then ${set.ref("documents.editions.authors")}
          else ${set.ref("documents.editions.authors")} || ${set.ref("excluded.authors")} end`,
      })),
    )
    .execute();
  await replaceBodyImages(tx, { siteId: saved.siteId, editionId: saved.id, body: saved.body });
  await tx
    .deleteFrom("documents.attachments")
    .where("site_id", "=", saved.siteId)
    .where("edition_id", "=", saved.id)
    .execute();
  if (saved.attachments.length === 0) return;
  await tx
    .insertInto("documents.attachments")
    .values(
      saved.attachments.map((file, sort) => ({
        site_id: saved.siteId,
        edition_id: saved.id,
        sort,
        name: file.name,
        sha256: file.sha256,
        media_type: file.mediaType,
        size: file.size,
      })),
    )
    .execute();
}

/** The number that the next edition of a document gets. */
export async function nextEditionNumber(
  tx: Tx,
  siteId: number,
  documentId: string,
): Promise<number> {
  const row = await tx
    .selectFrom("documents.editions")
    .select((is) => is.fn.max("number").as("last"))
    .where("site_id", "=", siteId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Notes on the document's row that a draft was saved; the row's facts follow it only while nothing is published. */
export async function saveDraftOnRow(
  tx: Tx,
  found: DocumentFacts,
  saved: {
    readonly editionId: string;
    readonly fields: DocumentFields;
    readonly contentKey: string;
    readonly author: string | null;
    /** Whether the edition begins with this save. */
    readonly isNew: boolean;
    readonly state: State;
    readonly at: Date;
  },
): Promise<void> {
  const mirror =
    found.publishedEdition === null
      ? { ...columnsOfFields(saved.fields), content_key: saved.contentKey }
      : {};
  const before = saved.isNew ? [] : found.authors;
  const stays = found.stage === "drafting" && !saved.isNew;
  await tx
    .updateTable("documents.documents")
    .set({
      state: saved.state,
      draft_edition: saved.editionId,
      ...(stays ? {} : { ...off, stage: "drafting", waits_since: saved.at }),
      ...(saved.isNew ? { round: 0, submitted_by: null } : {}),
      authors: [...new Set([...before, ...(saved.author === null ? [] : [saved.author])])],
      updated_at: saved.at,
      version: found.version + 1,
      ...mirror,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}

export type Publication = {
  readonly state: State;
  readonly fields: DocumentFields;
  readonly editionId: string;
  readonly path: string;
  readonly indexNumber: string;
  readonly publishedAt: Date;
  readonly publishedOn: string;
  readonly contentKey: string;
  readonly at: Date;
};

/** Makes an edition the published one: it is sealed, and the document's row takes its facts. */
export async function publish(tx: Tx, found: DocumentFacts, done: Publication): Promise<void> {
  await tx
    .updateTable("documents.editions")
    .set({ published_at: done.at })
    .where("site_id", "=", found.siteId)
    .where("id", "=", done.editionId)
    .where("published_at", "is", null)
    .execute();
  await tx
    .updateTable("documents.documents")
    .set({
      ...columnsOfFields(done.fields),
      state: done.state,
      path: done.path,
      index_number: done.indexNumber,
      published_at: done.publishedAt,
      published_on: done.publishedOn,
      year: Number(done.publishedOn.slice(0, 4)),
      published_edition: done.editionId,
      draft_edition: null,
      ...nothingWaits,
      withdrawn_at: null,
      withdrawal_reason: null,
      archived_at: null,
      archive_reason: null,
      content_key: done.contentKey,
      updated_at: done.at,
      version: found.version + 1,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}

/** Takes a document off the public, keeping its edition for the record. */
export async function withdraw(
  tx: Tx,
  found: DocumentFacts,
  reason: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("documents.documents")
    .set({
      state: "withdrawn",
      withdrawn_at: at,
      withdrawal_reason: reason,
      updated_at: at,
      version: found.version + 1,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}
