import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Unread } from "../../../platform/contents/model.ts";
import type { Finding } from "../model.ts";
import "../tables.ts";

export type FileScan = {
  readonly sha256: string;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
};

/** Keeps what reading and checking a file yielded under a version of the rules. */
export async function keepFileScan(tx: Tx, scan: FileScan, rules: string, at: Date): Promise<void> {
  const row = {
    findings: JSON.stringify(scan.findings),
    unread: JSON.stringify(scan.unread),
    scanned_at: at,
  };
  await tx
    .insertInto("checks.file_scans")
    .values({ sha256: scan.sha256, rules, ...row })
    .onConflict((conflict) => conflict.columns(["sha256", "rules"]).doUpdateSet(row))
    .execute();
}

/** What is known of files under a version of the rules; files that are missing still wait to be read. */
export async function fileScans(
  db: Db,
  sha256s: readonly string[],
  rules: string,
): Promise<ReadonlyMap<string, FileScan>> {
  if (sha256s.length === 0) return new Map();
  const rows = await db
    .selectFrom("checks.file_scans")
    .select(["sha256", "findings", "unread"])
    .where("sha256", "in", [...new Set(sha256s)])
    .where("rules", "=", rules)
    .execute();
  return new Map(rows.map((row) => [row.sha256, row]));
}
