import type { Db } from "../../../platform/database/database.ts";
import type { CaseFile, RequestId } from "../model.ts";
import { filesOf } from "../store/files.ts";
import { eventsOf, recordOf, type CaseRecord } from "../store/cases.ts";
import "../tables.ts";

/** A case with everything that happened in it; undefined where there is none. Who may see it is asked by the caller. */
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

/** The case of a registration number, with the mark that `isCodeOf` compares a typed code with. */
export async function caseByNumber(
  db: Db,
  siteId: number,
  number: string,
): Promise<{ readonly id: RequestId; readonly codeMark: string } | undefined> {
  const row = await db
    .selectFrom("requests.cases")
    .select(["id", "code_mark"])
    .where("site_id", "=", siteId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.id as RequestId, codeMark: row.code_mark };
}

/** The files of a case, in the order in which they were added. */
export function caseFiles(db: Db, siteId: number, id: RequestId): Promise<readonly CaseFile[]> {
  return filesOf(db, siteId, id);
}
