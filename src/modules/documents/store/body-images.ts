import type { Tx } from "../../../platform/database/database.ts";
import { imagesIn } from "../html/index.ts";
import "../tables.ts";

type Text = { readonly siteId: number; readonly editionId: string; readonly body: string };

/** Notes which pictures stand in the texts of new editions. */
export async function insertBodyImages(tx: Tx, editions: readonly Text[]): Promise<void> {
  const rows = editions.flatMap(({ siteId, editionId, body }) =>
    imagesIn(body).map((sha256) => ({ site_id: siteId, edition_id: editionId, sha256 })),
  );
  if (rows.length > 0) await tx.insertInto("documents.body_images").values(rows).execute();
}

/** Notes which pictures stand in the text of an edition that was saved again. */
export async function replaceBodyImages(tx: Tx, edition: Text): Promise<void> {
  await tx
    .deleteFrom("documents.body_images")
    .where("site_id", "=", edition.siteId)
    .where("edition_id", "=", edition.editionId)
    .execute();
  await insertBodyImages(tx, [edition]);
}
