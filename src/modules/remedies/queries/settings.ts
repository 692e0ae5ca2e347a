import type { Db } from "../../../platform/database/database.ts";
import { COMPLAINT_WORKING_DAYS } from "../term-rules.ts";
import "../tables.ts";

/** The working days within which a site deals with complaints: its own, or those of practice. */
export async function complaintDaysOf(db: Db, siteId: number): Promise<number> {
  const row = await db
    .selectFrom("remedies.settings")
    .select("complaint_days")
    .where("site_id", "=", siteId)
    .executeTakeFirst();
  return row?.complaint_days ?? COMPLAINT_WORKING_DAYS;
}
