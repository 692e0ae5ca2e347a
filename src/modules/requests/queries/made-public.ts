import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { RequestId } from "../model.ts";
import "../tables.ts";

/** The case out of whose answer a document was drafted (条例 art. 44); null for any other document. */
export async function caseMadePublicBy(
  db: Db,
  siteId: number,
  documentId: string,
): Promise<{
  readonly id: RequestId;
  readonly number: string;
  readonly organizationId: number;
} | null> {
  const row = await db
    .selectFrom("requests.events as event")
    .innerJoin("requests.cases as found", (on) =>
      on.onRef("found.site_id", "=", "event.site_id").onRef("found.id", "=", "event.case_id"),
    )
    .select(["found.id", "found.number", "found.organization_id"])
    .where("event.site_id", "=", siteId)
    .where("event.kind", "=", "proactive-drafted")
    .where(sql<boolean>`event.facts->>'documentId' = ${documentId}`)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id as RequestId, number: row.number, organizationId: row.organization_id };
}
