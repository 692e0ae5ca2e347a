import type { Selectable } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db, Tables, Tx } from "../../../platform/database/database.ts";
import type { CaseFile, RequestId } from "../model.ts";
import "../tables.ts";

/** The files of a case, in the order in which they were added. */
export async function filesOf(db: Db, siteId: number, id: RequestId): Promise<readonly CaseFile[]> {
  const [found = []] = (await filesByCase(db, siteId, [id])).values();
  return found;
}

/** The files of several cases, of each in the order in which they were added. */
export async function filesByCase(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseFile[]>> {
  const rows = await db
    .selectFrom("requests.files")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("case_id", "in", ids)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  const found = new Map<string, CaseFile[]>();
  for (const row of rows) {
    const list = found.get(row.case_id) ?? [];
    found.set(row.case_id, list);
    list.push(fileOf(row));
  }
  return found;
}

function fileOf(row: Selectable<Tables["requests.files"]>): CaseFile {
  return {
    id: row.id as CaseFile["id"],
    role: row.role,
    name: row.name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256,
    isQuarantined: row.is_quarantined,
    addedAt: row.added_at,
    addedBy: row.added_by,
    purgedOn: row.purged_on as PlainDate | null,
  };
}

export async function insertFiles(
  tx: Tx,
  siteId: number,
  id: RequestId,
  files: readonly CaseFile[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto("requests.files")
    .values(
      files.map((file) => ({
        site_id: siteId,
        id: file.id,
        case_id: id,
        role: file.role,
        name: file.name,
        media_type: file.mediaType,
        size: file.size,
        sha256: file.sha256,
        is_quarantined: file.isQuarantined,
        added_at: file.addedAt,
        added_by: file.addedBy,
        purged_on: file.purgedOn,
      })),
    )
    .execute();
}

/** Which of these files a record still names, so that the sweep of the others leaves them. */
export async function namedFiles(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("requests.files")
    .select("id")
    .where("id", "in", [...ids])
    .where("purged_on", "is", null)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Notes that files of cases which say who asked are gone; answers which. */
export async function purgeFiles(
  tx: Tx,
  siteId: number,
  ids: readonly RequestId[],
  on: PlainDate,
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable("requests.files")
    .set({ purged_on: on, name: "（已清除）" })
    .where("site_id", "=", siteId)
    .where("case_id", "in", ids)
    .where("role", "in", ["identity", "mandate"])
    .where("purged_on", "is", null)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
