import type { Db } from "../../platform/database/database.ts";
import type { Notice } from "./model.ts";
import "./tables.ts";

/** What became of the notices of a case, in the order of its events. */
export async function noticesOf(
  db: Db,
  siteId: number,
  caseId: string,
): Promise<readonly Notice[]> {
  return db
    .selectFrom("notices.sent")
    .select(["seq", "way", "state", "tries", "problem", "at"])
    .where("site_id", "=", siteId)
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .orderBy("way")
    .execute();
}
