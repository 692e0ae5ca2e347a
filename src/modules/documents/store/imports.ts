import type { Db, Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { DocumentsDeps } from "../deps.ts";
import "../tables.ts";

export type ImportCounts = {
  readonly lines: number;
  readonly imported: number;
  readonly skipped: number;
  readonly refused: number;
};
export type ImportRun = {
  readonly siteId: number;
  readonly id: string;
  readonly offset: number;
  readonly counts: ImportCounts;
};
type Identity = {
  readonly siteId: number;
  readonly fingerprint: string;
  readonly options: string;
  readonly fileName: string;
};

/** The unfinished import of the same file with the same options, or a new one. */
export async function openImport(deps: DocumentsDeps, of: Identity): Promise<ImportRun> {
  const db: Db = deps.db.read;
  const found = await db
    .selectFrom("documents.imports")
    .selectAll()
    .where("site_id", "=", of.siteId)
    .where("fingerprint", "=", of.fingerprint)
    .where("options", "=", of.options)
    .where("finished_at", "is", null)
    .executeTakeFirst();
  if (found !== undefined) {
    const { lines, imported, skipped, refused } = found;
    return {
      siteId: of.siteId,
      id: found.id,
      offset: found.byte_offset,
      counts: { lines, imported, skipped, refused },
    };
  }
  const at = deps.clock.now();
  const id = newId<"import">();
  await db
    .insertInto("documents.imports")
    .values({
      site_id: of.siteId,
      id,
      fingerprint: of.fingerprint,
      options: of.options,
      file_name: of.fileName,
      started_at: at,
      updated_at: at,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return {
    siteId: of.siteId,
    id,
    offset: 0,
    counts: { lines: 0, imported: 0, skipped: 0, refused: 0 },
  };
}

/** Writes how far an import is, in the transaction of its batch. */
export async function noteProgress(
  tx: Tx,
  run: ImportRun,
  done: ImportCounts & { readonly offset: number },
  at: Date,
): Promise<void> {
  await tx
    .updateTable("documents.imports")
    .set({
      byte_offset: done.offset,
      lines: done.lines,
      imported: done.imported,
      skipped: done.skipped,
      refused: done.refused,
      updated_at: at,
    })
    .where("site_id", "=", run.siteId)
    .where("id", "=", run.id)
    .execute();
}

/** Marks an import as done: the same file given again starts from its beginning and finds everything there. */
export async function finishImport(deps: DocumentsDeps, run: ImportRun): Promise<void> {
  await deps.db.read
    .updateTable("documents.imports")
    .set({ finished_at: deps.clock.now() })
    .where("site_id", "=", run.siteId)
    .where("id", "=", run.id)
    .execute();
}
