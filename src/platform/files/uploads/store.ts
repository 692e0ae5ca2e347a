import { sql } from "kysely";
import type { Db, Tx } from "../../database/database.ts";
import type { StoredFile } from "../file-store.ts";
import "./tables.ts";

export type UploadRow = {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly size: number;
  readonly received: number;
  readonly file: StoredFile | null;
};

/** One beginning at a time for each person, so that the quota holds when many come at once. */
export async function lockOwner(tx: Tx, ownerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('files.uploads'), hashtext(${ownerId}))`.execute(
    tx,
  );
}

/** How many bytes a person's unfinished uploads will hold together; each counts for `least` or more. */
export async function unfinishedBytes(tx: Tx, ownerId: string, least: number): Promise<number> {
  const row = await tx
    .selectFrom("files.uploads")
    .select(sql<string>`coalesce(sum(greatest(size, ${least})), 0)`.as("bytes"))
    .where("owner_id", "=", ownerId)
    .where("sha256", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.bytes);
}

export async function insertUpload(
  tx: Tx,
  upload: Pick<UploadRow, "id" | "ownerId" | "name" | "size">,
  at: Date,
): Promise<void> {
  await tx
    .insertInto("files.uploads")
    .values({
      id: upload.id,
      owner_id: upload.ownerId,
      name: upload.name,
      size: upload.size,
      begun_at: at,
      touched_at: at,
      sha256: null,
      media_type: null,
    })
    .execute();
}

/** A person's upload; null when there is none, or it is another's. */
export async function uploadOf(db: Db, ownerId: string, id: string): Promise<UploadRow | null> {
  const row = await db
    .selectFrom("files.uploads")
    .selectAll()
    .where("id", "=", id)
    .where("owner_id", "=", ownerId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { sha256, media_type: mediaType } = row;
  return {
    id: row.id,
    ownerId: row.owner_id,
    name: row.name,
    size: row.size,
    received: row.received,
    file:
      sha256 === null || mediaType === null
        ? null
        : { name: row.name, sha256, mediaType, size: row.size },
  };
}

/** Notes how far an upload has come. */
export async function acknowledge(db: Db, id: string, received: number, at: Date): Promise<void> {
  await db
    .updateTable("files.uploads")
    .set({ received, touched_at: at })
    .where("id", "=", id)
    .execute();
}

/** Notes that an upload is kept as a file. */
export async function finish(tx: Tx, upload: UploadRow, file: StoredFile, at: Date): Promise<void> {
  await tx
    .updateTable("files.uploads")
    .set({ sha256: file.sha256, media_type: file.mediaType, received: file.size, touched_at: at })
    .where("id", "=", upload.id)
    .execute();
  await noteArrival(tx, upload.ownerId, file.sha256, at);
}

/** Notes who brought a file. Bringing it again begins its time anew. */
export async function noteArrival(
  db: Db,
  ownerId: string,
  sha256: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto("files.arrivals")
    .values({ sha256, owner_id: ownerId, at })
    .onConflict((conflict) => conflict.columns(["sha256", "owner_id"]).doUpdateSet({ at }))
    .execute();
}

/** Whether a person brought a file. */
export async function broughtBy(db: Db, ownerId: string, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom("files.arrivals")
    .select("sha256")
    .where("sha256", "=", sha256)
    .where("owner_id", "=", ownerId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom("files.uploads").where("id", "=", id).execute();
}

/** Takes away the records of uploads that nobody touched since an instant. */
export async function removeUntouched(db: Db, before: Date): Promise<number> {
  const done = await db
    .deleteFrom("files.uploads")
    .where("touched_at", "<", before)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** Which of some ids are uploads under way. */
export async function knownUploads(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("files.uploads")
    .select("id")
    .where("id", "in", [...ids])
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Files that arrived before an instant and not again since, in the order of their names. */
export async function arrivedBefore(
  db: Db,
  before: Date,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("files.arrivals")
    .select("sha256")
    .where("sha256", ">", after)
    .groupBy("sha256")
    .having((is) => is(is.fn.max("at"), "<", before))
    .orderBy("sha256")
    .limit(limit)
    .execute();
  return rows.map((row) => row.sha256);
}

/** Whether somebody brought a file since an instant. */
export async function arrivedSince(db: Db, sha256: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom("files.arrivals")
    .select("sha256")
    .where("sha256", "=", sha256)
    .where("at", ">=", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function forgetArrivals(db: Db, sha256: string, before: Date): Promise<void> {
  await db
    .deleteFrom("files.arrivals")
    .where("sha256", "=", sha256)
    .where("at", "<", before)
    .execute();
}
