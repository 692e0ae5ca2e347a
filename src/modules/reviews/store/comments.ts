import type { Selectable } from "kysely";
import type { Db, Tables, Tx } from "../../../platform/database/database.ts";
import { carried } from "../comment-rules.ts";
import type { Comment } from "../model.ts";
import "../tables.ts";

type Of = { readonly siteId: number; readonly documentId: string };

/** The remarks on a document's editions, the first first. */
export async function commentsOf(db: Db, of: Of): Promise<readonly Comment[]> {
  const rows = await db
    .selectFrom("reviews.comments")
    .selectAll()
    .where("site_id", "=", of.siteId)
    .where("document_id", "=", of.documentId)
    .orderBy("id")
    .execute();
  return rows.map(toComment);
}

/** One remark, locked; null when the document has none of this key. */
export async function lockComment(tx: Tx, of: Of, id: string): Promise<Comment | null> {
  const row = await tx
    .selectFrom("reviews.comments")
    .selectAll()
    .where("site_id", "=", of.siteId)
    .where("document_id", "=", of.documentId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toComment(row);
}

export async function keepComment(tx: Tx, of: Of, comment: Comment): Promise<void> {
  await tx
    .insertInto("reviews.comments")
    .values({
      id: comment.id,
      site_id: of.siteId,
      document_id: of.documentId,
      edition_id: comment.editionId,
      block: comment.block,
      quote: comment.quote,
      quote_stands: comment.quoteStands,
      text: comment.text,
      by_id: comment.byId,
      by_name: comment.by,
      at: comment.at,
      resolved_by: null,
      resolved_at: null,
    })
    .execute();
}

export async function resolve(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx
    .updateTable("reviews.comments")
    .set({ resolved_by: by, resolved_at: at })
    .where("id", "=", id)
    .execute();
}

/** After a save: open remarks of a document follow their words to where they stand now. */
export async function carryComments(
  tx: Tx,
  of: Of & { readonly editionId: string },
  blocks: readonly string[],
): Promise<void> {
  const open = (await commentsOf(tx, of)).filter((one) => one.resolvedAt === null);
  for (const comment of open) {
    const { block, quoteStands } = carried(comment, blocks);
    await tx
      .updateTable("reviews.comments")
      .set({ block, quote_stands: quoteStands, edition_id: of.editionId })
      .where("id", "=", comment.id)
      .execute();
  }
}

function toComment(row: Selectable<Tables["reviews.comments"]>): Comment {
  return {
    id: row.id,
    editionId: row.edition_id,
    block: row.block,
    quote: row.quote,
    quoteStands: row.quote_stands,
    text: row.text,
    byId: row.by_id,
    by: row.by_name,
    at: row.at,
    resolvedBy: row.resolved_by,
    resolvedAt: row.resolved_at,
  };
}
