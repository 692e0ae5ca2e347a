import type { Tx } from "../../../../platform/database/database.ts";
import type { DocumentFacts } from "../../model.ts";
import "../../tables.ts";

/** Takes a document off the public into the archive, keeping its edition. */
export async function archive(
  tx: Tx,
  found: DocumentFacts,
  reason: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("documents.documents")
    .set({
      state: "archived",
      archived_at: at,
      archive_reason: reason,
      updated_at: at,
      version: found.version + 1,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}
