import type { Db, Tx } from "../../../platform/database/database.ts";
import type { EditionFinding, Override } from "../keeping-model.ts";
import "../tables.ts";

/** What was let pass in a document, by the finding's key. */
export async function overridesOf(
  db: Db,
  siteId: number,
  documentId: string,
): Promise<ReadonlyMap<string, Override>> {
  const rows = await db
    .selectFrom("checks.overrides")
    .select(["key", "by_name", "at", "reason"])
    .where("site_id", "=", siteId)
    .where("document_id", "=", documentId)
    .execute();
  return new Map(
    rows.map((row) => [row.key, { key: row.key, by: row.by_name, at: row.at, reason: row.reason }]),
  );
}

/** Lets findings pass; one that passes already keeps who let it. Answers how many are new. */
export async function addOverrides(
  tx: Tx,
  about: { readonly siteId: number; readonly documentId: string; readonly reason: string },
  findings: readonly (EditionFinding & { readonly placeText: string })[],
  by: { readonly id: string | null; readonly name: string },
  at: Date,
): Promise<number> {
  const rows = await tx
    .insertInto("checks.overrides")
    .values(
      findings.map((finding) => ({
        site_id: about.siteId,
        document_id: about.documentId,
        key: finding.key,
        rule: finding.rule,
        severity: finding.severity,
        place: finding.placeText,
        masked: finding.masked,
        reason: about.reason,
        by_id: by.id,
        by_name: by.name,
        at,
      })),
    )
    .onConflict((conflict) => conflict.columns(["site_id", "document_id", "key"]).doNothing())
    .returning("key")
    .execute();
  return rows.length;
}
