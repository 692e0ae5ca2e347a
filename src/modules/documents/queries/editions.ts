import type { Db } from "../../../platform/database/database.ts";
import type { Edition } from "../model.ts";
import { attachmentsOf, toEdition } from "../store/rows.ts";

/** The edition of a document by its number, or null. */
export async function editionNumbered(
  db: Db,
  siteId: number,
  documentId: string,
  number: number,
): Promise<Edition | null> {
  const row = await db
    .selectFrom("documents.editions")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("document_id", "=", documentId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? null : toEdition(row, await attachmentsOf(db, siteId, row.id));
}
