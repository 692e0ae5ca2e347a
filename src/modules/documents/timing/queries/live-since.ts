import type { Db } from "../../../../platform/database/database.ts";
import "../tables.ts";

/** Since when a published page stands, and when it was last seen at its address; null when none should stand. */
export async function liveSince(
  db: Db,
  siteId: number,
  documentId: string,
): Promise<{ readonly since: Date; readonly seenAt: Date | null } | null> {
  const row = await db
    .selectFrom("documents.appearances")
    .select(["kind", "since", "seen_at"])
    .where("site_id", "=", siteId)
    .where("document_id", "=", documentId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.kind === "gone"
    ? null
    : { since: row.since, seenAt: row.seen_at };
}
