import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { SealedFile } from "../../../platform/sealed-files/index.ts";
import type { FileRole, RequestId } from "../model.ts";
import "../tables.ts";

/** Which of these numbers a site has given to a request already. */
export async function numbersTaken(
  db: Db,
  siteId: number,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom("requests.cases")
    .select("number")
    .where("site_id", "=", siteId)
    .where("number", "in", numbers)
    .execute();
  return new Set(rows.map((row) => row.number));
}

/** Lets a year's numbers go on after one that came from elsewhere. */
export async function goOnAfter(
  tx: Tx,
  siteId: number,
  year: number,
  serial: number,
): Promise<void> {
  await tx
    .insertInto("requests.numbers")
    .values({ site_id: siteId, year, last: serial })
    .onConflict((conflict) =>
      conflict
        .columns(["site_id", "year"])
        .doUpdateSet({ last: sql`greatest(requests.numbers.last, excluded.last)` }),
    )
    .execute();
}

/** Names the files of a case, which are kept already. */
export async function insertFiles(
  tx: Tx,
  siteId: number,
  id: RequestId,
  files: readonly { readonly role: FileRole; readonly file: SealedFile }[],
  at: Date,
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto("requests.files")
    .values(
      files.map(({ role, file }) => ({
        site_id: siteId,
        id: file.id,
        case_id: id,
        role,
        name: file.name,
        media_type: file.mediaType,
        size: file.size,
        sha256: file.sha256,
        is_quarantined: file.isQuarantined,
        added_at: at,
        added_by: null,
        purged_on: null,
      })),
    )
    .execute();
}
