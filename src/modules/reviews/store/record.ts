import type { Db, Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Round, Step } from "../model.ts";
import "../tables.ts";

/** Opens a round: the edition is handed in with this text under this chain. */
export async function openRound(tx: Tx, round: Round): Promise<void> {
  await tx
    .insertInto("reviews.rounds")
    .values({
      site_id: round.siteId,
      edition_id: round.editionId,
      round: round.round,
      document_id: round.documentId,
      reviews: round.reviews,
      days_per_step: round.daysPerStep,
      text_hash: round.textHash,
      submitted_at: round.submittedAt,
    })
    .execute();
}

/** A round of an edition, or null. */
export async function roundOf(
  db: Db,
  of: { readonly siteId: number; readonly editionId: string; readonly round: number },
): Promise<Round | null> {
  const row = await db
    .selectFrom("reviews.rounds")
    .selectAll()
    .where("site_id", "=", of.siteId)
    .where("edition_id", "=", of.editionId)
    .where("round", "=", of.round)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    siteId: row.site_id,
    documentId: row.document_id,
    editionId: row.edition_id,
    round: row.round,
    reviews: row.reviews,
    daysPerStep: row.days_per_step,
    textHash: row.text_hash,
    submittedAt: row.submitted_at,
  };
}

/** Adds a decision to the record. */
export async function recordStep(tx: Tx, step: Step): Promise<void> {
  await tx
    .insertInto("reviews.steps")
    .values({
      id: newId(),
      site_id: step.siteId,
      document_id: step.documentId,
      edition_id: step.editionId,
      edition_number: step.editionNumber,
      round: step.round,
      stage: step.stage,
      decision: step.decision,
      by_id: step.by.id,
      by_name: step.by.name,
      instead_of_id: step.insteadOf?.id ?? null,
      instead_of_name: step.insteadOf?.name ?? null,
      opinion: step.opinion,
      points: [...step.points],
      text_hash: step.textHash,
      at: step.at,
    })
    .execute();
}

/** The decisions on a document, the first first. */
export async function stepsOf(
  db: Db,
  siteId: number,
  documentId: string,
): Promise<readonly Step[]> {
  const rows = await db
    .selectFrom("reviews.steps")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("document_id", "=", documentId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    siteId: row.site_id,
    documentId: row.document_id,
    editionId: row.edition_id,
    editionNumber: row.edition_number,
    round: row.round,
    stage: row.stage,
    decision: row.decision,
    by: { id: row.by_id, name: row.by_name },
    insteadOf:
      row.instead_of_id === null
        ? null
        : { id: row.instead_of_id, name: row.instead_of_name ?? "" },
    opinion: row.opinion,
    points: row.points,
    textHash: row.text_hash,
    at: row.at,
  }));
}

/** Records that many documents were entered at once, and who answers for them. */
export async function recordBatch(
  tx: Tx,
  batch: {
    readonly siteId: number;
    readonly event: string;
    readonly by: string;
    readonly responsible: string;
    readonly documents: number;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto("reviews.batches")
    .values({
      id: newId(),
      site_id: batch.siteId,
      event: batch.event,
      by_name: batch.by,
      responsible: batch.responsible,
      documents: batch.documents,
      at: batch.at,
    })
    .execute();
}
