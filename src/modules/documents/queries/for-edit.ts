import type { Db } from "../../../platform/database/database.ts";
import type { DocumentFacts, Edition } from "../model.ts";
import { attachmentsOf, toEdition, toFacts } from "../store/rows.ts";

export type DocumentForEdit = DocumentFacts & {
  readonly waitsSince: Date | null;
  readonly dueOn: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly archivedAt: Date | null;
  readonly archiveReason: string | null;
  /** What keeps a scheduled edition back, as a sentence. */
  readonly scheduleProblem: string | null;
  /** What the form shows: the waiting draft, else what is published. */
  readonly edition: Edition;
  readonly published: Edition | null;
  readonly editions: readonly {
    readonly number: number;
    readonly authors: readonly string[];
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly publishedAt: Date | null;
  }[];
};

/** A document with its waiting and its published edition, for the form; null when there is none. */
export async function documentForEdit(
  db: Db,
  siteId: number,
  id: string,
): Promise<DocumentForEdit | null> {
  const row = await db
    .selectFrom("documents.documents")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const editions = await db
    .selectFrom("documents.editions")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("document_id", "=", id)
    .orderBy("number", "desc")
    .execute();
  const pick = async (editionId: string | null): Promise<Edition | null> => {
    const found = editions.find((one) => one.id === editionId);
    return found === undefined ? null : toEdition(found, await attachmentsOf(db, siteId, found.id));
  };
  const published = await pick(row.published_edition);
  const edition = (await pick(row.draft_edition)) ?? published;
  if (edition === null) return null;
  return {
    ...toFacts(row),
    waitsSince: row.waits_since,
    dueOn: row.due_on,
    withdrawnAt: row.withdrawn_at,
    withdrawalReason: row.withdrawal_reason,
    archivedAt: row.archived_at,
    archiveReason: row.archive_reason,
    scheduleProblem: row.schedule_problem,
    edition,
    published,
    editions: editions.map((one) => ({
      number: one.number,
      authors: one.authors,
      createdAt: one.created_at,
      updatedAt: one.updated_at,
      publishedAt: one.published_at,
    })),
  };
}
