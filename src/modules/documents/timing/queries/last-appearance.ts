import type { Db } from "../../../../platform/database/database.ts";
import type { AppearanceKind } from "../store/appearances.ts";
import "../tables.ts";

/** What the public should find of a document, since when, and when the server saw at its own addresses that it is so. */
export type LastAppearance = {
  readonly kind: AppearanceKind;
  readonly since: Date;
  readonly seenAt: Date | null;
};

/** What was last expected of a document before the public; null when it never was public here. */
export async function lastAppearance(
  db: Db,
  siteId: number,
  documentId: string,
): Promise<LastAppearance | null> {
  const row = await db
    .selectFrom("documents.appearances")
    .select(["kind", "since", "seen_at"])
    .where("site_id", "=", siteId)
    .where("document_id", "=", documentId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { kind: row.kind, since: row.since, seenAt: row.seen_at };
}
