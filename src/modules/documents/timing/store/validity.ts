import type { Tx } from "../../../../platform/database/database.ts";
import type { Validity } from "../../model.ts";
import "../../tables.ts";

/** Sets the validity that lists and pages show. Nobody's draft is touched by it, so the version stays. */
export async function setValidity(
  tx: Tx,
  document: { readonly siteId: number; readonly id: string },
  validity: Validity,
): Promise<void> {
  await tx
    .updateTable("documents.documents")
    .set({ validity })
    .where("site_id", "=", document.siteId)
    .where("id", "=", document.id)
    .execute();
}
