import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Whether another document of a site bears a document number (发文字号), in any of its spellings. */
export async function isNumberTaken(
  db: Db,
  siteId: number,
  documentId: string,
  documentNumber: string | null,
): Promise<boolean> {
  const key = documentNumber === null ? null : documentNumberKey(documentNumber);
  if (key === null) return false;
  const row = await db
    .selectFrom("documents.documents")
    .select("id")
    .where("document_number_key", "=", key)
    .where("site_id", "=", siteId)
    .where("id", "!=", documentId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
