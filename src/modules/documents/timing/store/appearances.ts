import type { Db, Tx } from "../../../../platform/database/database.ts";
import { newId } from "../../../../platform/ids.ts";
import "../tables.ts";

/** 'live': the page should stand at its address; 'gone': nothing of it should be found any more. */
export type AppearanceKind = "live" | "gone";
export type Appearance = {
  readonly siteId: number;
  readonly documentId: string;
  readonly id: string;
  readonly kind: AppearanceKind;
  readonly since: Date;
};

/** Notes that a document should appear or be gone from now on; what was expected before is not asked any more. */
export async function expectAppearance(
  tx: Tx,
  document: { readonly siteId: number; readonly id: string },
  kind: AppearanceKind,
  since: Date,
): Promise<void> {
  await tx
    .updateTable("documents.appearances")
    .set({ superseded: true })
    .where("site_id", "=", document.siteId)
    .where("document_id", "=", document.id)
    .where("seen_at", "is", null)
    .where("superseded", "=", false)
    .execute();
  await tx
    .insertInto("documents.appearances")
    .values({
      site_id: document.siteId,
      document_id: document.id,
      id: newId<"appearance">(),
      kind,
      since,
      asked_at: null,
      seen_at: null,
      problem: null,
    })
    .execute();
}

/** Notes what asking found; null: all is as it should be. Answers false when something else is expected by now. */
export async function noteAnswer(
  tx: Tx,
  appearance: Appearance,
  problem: string | null,
  at: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable("documents.appearances")
    .set({ asked_at: at, problem, ...(problem === null ? { seen_at: at } : {}) })
    .where("site_id", "=", appearance.siteId)
    .where("document_id", "=", appearance.documentId)
    .where("id", "=", appearance.id)
    .where("seen_at", "is", null)
    .where("superseded", "=", false)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** What should have appeared or be gone and was not seen yet, the longest awaited first. */
export async function unseenAppearances(db: Db, limit: number): Promise<readonly Appearance[]> {
  const rows = await db
    .selectFrom("documents.appearances")
    .select(["site_id", "document_id", "id", "kind", "since"])
    .where("seen_at", "is", null)
    .where("superseded", "=", false)
    .orderBy("since")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    siteId: row.site_id,
    documentId: row.document_id,
    id: row.id,
    kind: row.kind,
    since: row.since,
  }));
}
