import type { Db, Tx } from "../../../platform/database/database.ts";
import "../tables.ts";

/** Notes that a masked copy stands in for an original, which is kept and closed. */
export async function sealFile(
  tx: Tx,
  sealed: {
    readonly siteId: number;
    readonly documentId: string;
    readonly sha256: string;
    readonly name: string;
    readonly maskedSha256: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto("checks.sealed_files")
    .values({
      site_id: sealed.siteId,
      document_id: sealed.documentId,
      sha256: sealed.sha256,
      name: sealed.name,
      masked_sha256: sealed.maskedSha256,
      by_name: sealed.by,
      at: sealed.at,
    })
    .onConflict((conflict) => conflict.columns(["site_id", "document_id", "sha256"]).doNothing())
    .execute();
}

/** For which documents a file was closed as the original of a masked copy. */
export async function sealingDocuments(
  db: Db,
  sha256: string,
): Promise<readonly { readonly siteId: number; readonly documentId: string }[]> {
  const rows = await db
    .selectFrom("checks.sealed_files")
    .select(["site_id", "document_id"])
    .where("sha256", "=", sha256)
    .execute();
  return rows.map((row) => ({ siteId: row.site_id, documentId: row.document_id }));
}

/** Which of some files are closed originals. */
export async function sealedAmong(
  db: Db,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  if (sha256s.length === 0) return new Set();
  const rows = await db
    .selectFrom("checks.sealed_files")
    .select("sha256")
    .distinct()
    .where("sha256", "in", [...sha256s])
    .execute();
  return new Set(rows.map((row) => row.sha256));
}
