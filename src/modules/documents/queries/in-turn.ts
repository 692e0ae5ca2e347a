import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { Edition } from "../model.ts";
import { attachmentsOfAll, toEdition } from "../store/rows.ts";

/** How many documents of some sites are published. */
export async function countPublished(db: Db, siteIds: readonly number[]): Promise<number> {
  if (siteIds.length === 0) return 0;
  const row = await db
    .selectFrom("documents.documents")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("site_id", "in", [...siteIds])
    .where("state", "=", "published")
    .executeTakeFirstOrThrow();
  return row.count;
}

const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * The published editions of all documents in turn, by the keys of the documents: those that follow a position,
 * from the beginning for null. For whatever walks over everything that is public.
 */
export async function publishedInTurn(
  db: Db,
  siteIds: readonly number[],
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly { readonly position: string; readonly edition: Edition }[]> {
  if (siteIds.length === 0) return [];
  const [siteId = "0", documentId = FIRST] = page.after?.split("/") ?? [];
  const rows = await db
    .selectFrom("documents.documents as d")
    .innerJoin("documents.editions as e", (join) =>
      join.onRef("e.site_id", "=", "d.site_id").onRef("e.id", "=", "d.published_edition"),
    )
    .selectAll("e")
    .where("d.site_id", "in", [...siteIds])
    .where("d.state", "=", "published")
    .where(sql<boolean>`(d.site_id, d.id) > (${Number(siteId)}::smallint, ${documentId}::uuid)`)
    .orderBy("d.site_id")
    .orderBy("d.id")
    .limit(page.limit)
    .execute();
  const attached = await attachmentsOfAll(
    db,
    siteIds,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    position: `${row.site_id}/${row.document_id}`,
    edition: toEdition(row, attached.get(row.id) ?? []),
  }));
}
