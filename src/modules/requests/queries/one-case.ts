import type { Db } from "../../../platform/database/database.ts";
import type { RequestId } from "../model.ts";
import { eventsOf, recordOf, type CaseRecord } from "../store/cases.ts";

/** A case with all that happened in it, to be read; undefined where there is none. */
export async function readCase(
  db: Db,
  siteId: number,
  id: RequestId,
): Promise<CaseRecord | undefined> {
  const row = await db
    .selectFrom("requests.cases")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? undefined : recordOf(row, await eventsOf(db, siteId, id));
}
