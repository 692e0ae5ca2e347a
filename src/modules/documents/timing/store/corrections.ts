import type { Db, Tx } from "../../../../platform/database/database.ts";
import { newId } from "../../../../platform/ids.ts";
import "../tables.ts";

/** What was corrected in a published document, when, and who published it. */
export type Correction = { readonly note: string; readonly at: Date; readonly by: string };

/** Keeps a correction note with the edition that corrects. */
export async function addCorrection(
  tx: Tx,
  edition: { readonly siteId: number; readonly documentId: string; readonly id: string },
  correction: Correction,
): Promise<void> {
  await tx
    .insertInto("documents.corrections")
    .values({
      site_id: edition.siteId,
      document_id: edition.documentId,
      id: newId<"correction">(),
      edition_id: edition.id,
      note: correction.note,
      by_name: correction.by,
      at: correction.at,
    })
    .execute();
}

/** The correction notes of some documents by document, the newest first. */
export async function correctionsOf(
  db: Db,
  siteId: number,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Correction[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("documents.corrections")
    .select(["document_id", "note", "at", "by_name"])
    .where("site_id", "=", siteId)
    .where("document_id", "in", [...documentIds])
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.document_id)].map(([id, of]) => [
      id,
      of.map((row) => ({ note: row.note, at: row.at, by: row.by_name })),
    ]),
  );
}
